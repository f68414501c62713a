package org.thesop.story;

/** Gives entities the ids that the database would give them. */
final class Ids {

    private Ids() {}

    static <T> T give(T entity, long id) {
        try {
            var field = entity.getClass().getDeclaredField("id");
            field.setAccessible(true);
            field.set(entity, id);
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(entity.getClass() + " has no id of its own", e);
        }
    }
}
