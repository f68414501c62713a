package org.thesop.site.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.faces.context.FacesContext;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.thesop.platform.Messages;
import org.thesop.platform.PaperTexts;

/**
 * Reads {@code page.headline()} where {@code page} is a record, and finds {@code page}, {@code frame}, {@code msg} and
 * {@code messages}. The standard resolvers do the same, but search all methods of the class at every call and a dozen scopes
 * for every name: on a story's page that took longer than all else.
 */
public class RecordResolver extends ELResolver {

    /** The request attributes that the paper's pages are printed from. */
    private static final Set<String> NAMES = Set.of("page", "frame");

    private static final String TEXTS = "msg";

    private static final PaperTexts MSG = new PaperTexts();

    private static final Messages MESSAGES = new Messages();

    private static final Object[] NOTHING = {};

    private static final MethodType READ = MethodType.methodType(Object.class, Object.class);

    /** The methods without parameters of each record, by name. */
    private static final ClassValue<Map<String, MethodHandle>> READERS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> record) {
            var readers = new HashMap<String, MethodHandle>();
            Arrays.stream(record.getMethods())
                    .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
                    .forEach(method -> readers.put(method.getName(), reader(method)));
            return readers;
        }
    };

    private static MethodHandle reader(Method method) {
        try {
            return MethodHandles.publicLookup().unreflect(method).asType(READ);
        } catch (IllegalAccessException notPublic) {
            throw new ELException(method + " cannot be called from a page", notPublic);
        }
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == MSG) {
            return MSG.containsKey((String) property) ? found(context, MSG.getString((String) property)) : null;
        }
        return base == null ? named(context, (String) property) : null;
    }

    private static Object named(ELContext context, String name) {
        if (TEXTS.equals(name)) {
            return found(context, MSG);
        }
        if ("messages".equals(name)) {
            return found(context, MESSAGES);
        }
        if (!NAMES.contains(name)) {
            return null;
        }
        var faces = (FacesContext) context.getContext(FacesContext.class);
        var value = faces.getExternalContext().getRequestMap().get(name);
        return value == null ? null : found(context, value);
    }

    private static Object found(ELContext context, Object value) {
        context.setPropertyResolved(true);
        return value;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
        var given = parameters == null ? NOTHING : parameters;
        if (base == MESSAGES) {
            return said(context, String.valueOf(method), given);
        }
        return base instanceof Record && given.length == 0 ? read(context, base, method) : null;
    }

    private static Object said(ELContext context, String method, Object[] given) {
        return switch (method) {
            case "text" ->
                given.length > 0 && given[0] instanceof String key
                        ? found(context, MESSAGES.text(key, Arrays.copyOfRange(given, 1, given.length)))
                        : null;
            case "of" ->
                given.length == 1 && given[0] instanceof Enum<?> value ? found(context, MESSAGES.of(value)) : null;
            case "language" -> found(context, MESSAGES.language());
            default -> null;
        };
    }

    private static Object read(ELContext context, Object base, Object method) {
        var reader = READERS.get(base.getClass()).get(String.valueOf(method));
        if (reader == null) {
            return null;
        }
        try {
            return found(context, (Object) reader.invokeExact(base));
        } catch (Throwable thrown) {
            throw new ELException(base.getClass().getSimpleName() + "." + method + "()", thrown);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // Pages only read.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
