package io.vppdispatch.api.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text of a file in UTF-8, with or without a byte order mark, or in GB18030; never with a character guessed. */
final class TextFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<Charset> KNOWN = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private TextFile() {}

    static String decode(byte[] content, FileIssues issues) {
        for (Charset charset : KNOWN) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                continue; // the next one may fit
            }
        }
        throw issues.refused("encoding", "is neither UTF-8 nor GB18030 text");
    }
}
