package org.thesop.export;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.thesop.platform.Markup;

/**
 * Letters to the editor as WordPress has something like them: comments on the story that they are about. They were written to
 * the editors alone, and so wait there for somebody's approval, whatever became of them here.
 */
final class WxrLetters {

    private static final String WAITING = "0";
    private static final int NAME_LENGTH = 16;

    private final WxrText text;
    private final ZoneId zone;
    private long written;

    WxrLetters(WxrText text, ZoneId zone) {
        this.text = text;
        this.zone = zone;
    }

    /** @param path of the story */
    void write(JsonObject letter, String path) throws IOException {
        written++;
        var at = Instant.parse(letter.getString("at"));
        text.begin("wp:comment");
        text.put("wp:comment_id", String.valueOf(written));
        text.put("wp:comment_author", letter.getString("name"));
        text.put("wp:comment_author_email", letter.getString("email"));
        text.put("wp:comment_author_url", "");
        text.put("wp:comment_author_IP", "");
        text.put("wp:comment_date", WxrText.plain(at, zone));
        text.put("wp:comment_date_gmt", WxrText.plain(at, ZoneOffset.UTC));
        text.put("wp:comment_content", Markup.text(letter.getString("text")));
        text.put("wp:comment_approved", WAITING);
        text.put("wp:comment_type", "comment");
        text.put("wp:comment_parent", "0");
        text.put("wp:comment_user_id", "0");
        meta("letter", name(letter, path));
        meta("subject", letter.getString("subject"));
        meta("state", letter.getString("state"));
        text.end();
    }

    private void meta(String key, String value) throws IOException {
        text.begin("wp:commentmeta");
        text.put("wp:meta_key", WxrWriting.OURS + key);
        text.put("wp:meta_value", value);
        text.end();
    }

    /** The same in every export, whatever other letters there are: who reads several files takes it once. */
    private static String name(JsonObject letter, String path) {
        var sum = SteadyZip.sha256();
        for (var part :
                new String[] {path, letter.getString("at"), letter.getString("email"), letter.getString("text")}) {
            sum.update(WxrText.clean(part).getBytes(StandardCharsets.UTF_8));
            sum.update((byte) 0);
        }
        return HexFormat.of().formatHex(sum.digest()).substring(0, NAME_LENGTH);
    }
}
