package io.vppdispatch.api.end;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Bodies that are not what they should be, by what is wrong with them. */
final class BadBodies {

    private static final int DEPTH = 100_000;
    private static final int LONG = 15_000_000;
    private static final int BOMB_BYTES = 1 << 30;

    private BadBodies() {}

    static Map<String, byte[]> json() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("nothing", "");
        texts.put("blanks", "  \n ");
        texts.put("half an object", "{\"date\":\"2031-05-");
        texts.put("an array", "[]");
        texts.put("null", "null");
        texts.put("a number", "1e308");
        texts.put("a key twice", "{\"date\":\"2031-05-06\",\"date\":\"2031-05-07\"}");
        texts.put(
                "a field that is not known",
                "{\"tenantId\":\"x\",\"role\":\"ADMINISTRATOR\",\"status\":\"COMPLETED\"}");
        texts.put("more after the end", "{} {}");
        texts.put("NaN", "{\"gap\":NaN,\"date\":\"2031-05-06\"}");
        texts.put("a number beyond all", "{\"gap\":1e999,\"seed\":1e99,\"timeLimitSeconds\":-1e308}");
        texts.put("numbers as text", "{\"gap\":\"NaN\",\"seed\":\"Infinity\",\"date\":17}");
        texts.put("a date that is none", "{\"date\":\"2031-02-30\",\"caseName\":\"toys/one-unit\"}");
        texts.put("a date far away", "{\"date\":\"+999999999-12-31\",\"caseName\":\"toys/one-unit\"}");
        texts.put("a case elsewhere", "{\"date\":\"2031-06-01\",\"caseName\":\"../../../etc/passwd\"}");
        texts.put(
                "objects for texts",
                "{\"date\":{},\"caseName\":[],\"name\":{\"a\":[]},\"party\":false,\"run\":{},\"pins\":{}}");
        texts.put("pins of anything", "{\"date\":\"2031-05-06\",\"pins\":[null,1,\"x\",[],{\"asset\":null}]}");
        texts.put("half a surrogate", "{\"name\":\"\\ud800\",\"party\":\"\\udc00\",\"role\":\"PLANNER\"}");
        texts.put("a zero byte", "{\"name\":\"a\\u0000b\",\"party\":\"\\u0000\",\"role\":\"PLANNER\"}");
        texts.put(
                "zeros everywhere",
                "{\"date\":\"2031-05-06\",\"caseName\":\"\\u0000\",\"party\":\"\\u0000\",\"solver\":\"\\u0000\"}");
        texts.put("deep arrays", "[".repeat(DEPTH));
        texts.put("deep objects", "{\"pins\":".repeat(DEPTH));
        texts.put("a deep pin", "{\"date\":\"2031-05-06\",\"pins\":[" + "[".repeat(900) + "]".repeat(900) + "]}");
        texts.put("a long text", "{\"name\":\"" + "x".repeat(LONG) + "\"}");
        texts.put("a long number", "{\"gap\":" + "9".repeat(LONG) + "}");
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        texts.forEach((name, text) -> bodies.put(name, text.getBytes(StandardCharsets.UTF_8)));
        bodies.put("bytes that are no UTF-8", new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'});
        bodies.put("UTF-16", "{\"date\":\"2031-05-06\"}".getBytes(StandardCharsets.UTF_16));
        return bodies;
    }

    /** Made from a good CSV. */
    static Map<String, byte[]> files(byte[] csv) {
        String good = new String(csv, StandardCharsets.UTF_8);
        String header = good.substring(0, good.indexOf('\n') + 1);
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        for (String value :
                new String[] {"NaN", "1e308", "-1e308", "1e999", "Infinity", "--", "1,5", "\"", "=1+1", "0x1p9"}) {
            String wrong = good.replaceFirst("(\n[^,]*),[^,\r\n]*", "$1," + value.replace("$", ""));
            bodies.put("the value " + value, wrong.getBytes(StandardCharsets.UTF_8));
        }
        bodies.put("the header alone", header.getBytes(StandardCharsets.UTF_8));
        bodies.put(
                "columns twice", good.replace("\n", "," + "x".repeat(3) + "\n").getBytes(StandardCharsets.UTF_8));
        bodies.put("nothing", new byte[0]);
        bodies.put("marks of order alone", new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
        bodies.put("GB18030 of nobody", "时间,没有这个电站\n1,2\n".getBytes(Charset.forName("GB18030")));
        bodies.put(
                "a million rows",
                (header + "2031-05-06T00:00:00+08:00,1\n".repeat(500_000)).getBytes(StandardCharsets.UTF_8));
        bodies.put("one long line", "x,".repeat(LONG / 2).getBytes(StandardCharsets.UTF_8));
        bodies.put("one long field", ("\"" + "x".repeat(LONG)).getBytes(StandardCharsets.UTF_8));
        bodies.put("more than is taken", new byte[17_000_000]);
        bodies.put(
                "an E-file of nothing",
                "<! System=x !>\n<Forecast::x>\n@ a b\n# 1 NaN\n</Forecast::x>\n".getBytes(StandardCharsets.UTF_8));
        bodies.put("half an E-file", "<! System=x !>\n<Forecast::x>\n@".getBytes(StandardCharsets.UTF_8));
        bodies.put("half a zip", Arrays.copyOf(zip("xl/workbook.xml", "<workbook/>"), 30));
        bodies.put("a zip of something else", zip("readme.txt", "hello"));
        bodies.put("a workbook of nothing", zip("xl/workbook.xml", ""));
        bodies.put("a laughing workbook", zip("xl/workbook.xml", laughs()));
        bodies.put("a bomb", bomb("xl/worksheets/sheet1.xml"));
        bodies.put("a bomb of texts", bomb("xl/sharedStrings.xml"));
        return bodies;
    }

    /** With a few bytes changed, taken out or put in. */
    static byte[] mutated(byte[] good, Random random) {
        byte[] bytes = good.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes && bytes.length > 1; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) ",\n\"-.eE0 \t".charAt(random.nextInt(10));
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                default -> {
                    byte[] shorter = new byte[bytes.length - 1];
                    System.arraycopy(bytes, 0, shorter, 0, at);
                    System.arraycopy(bytes, at + 1, shorter, at, shorter.length - at);
                    bytes = shorter;
                }
            }
        }
        return bytes;
    }

    private static String laughs() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        return xml.append("]><workbook>&a29;</workbook>").toString();
    }

    private static byte[] zip(String name, String text) {
        return zip(Map.of(name, text.getBytes(StandardCharsets.UTF_8)), 0, "");
    }

    /** A small workbook with an entry of a gigabyte. */
    private static byte[] bomb(String entry) {
        String types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
        String workbook = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                + "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                + " Target=\"worksheets/sheet1.xml\"/></Relationships>";
        return zip(
                Map.of(
                        "[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8),
                        "xl/workbook.xml", workbook.getBytes(StandardCharsets.UTF_8),
                        "xl/_rels/workbook.xml.rels", relations.getBytes(StandardCharsets.UTF_8)),
                BOMB_BYTES,
                entry);
    }

    private static byte[] zip(Map<String, byte[]> entries, int bombBytes, String bombEntry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            if (bombBytes > 0) {
                zip.putNextEntry(new ZipEntry(bombEntry));
                byte[] zeros = new byte[1 << 20];
                Arrays.fill(zeros, (byte) ' ');
                for (int written = 0; written < bombBytes; written += zeros.length) {
                    zip.write(zeros);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
