package dev.vitrine.render;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture of few colors as a PNG with a palette. It has no dates, no names of programs and no choice that depends on the
 * machine: the same pixels give the same bytes.
 */
final class IndexedPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] EIGHT_BITS_WITH_PALETTE = {8, 3, 0, 0, 0};
    /** A tenth larger than with the highest level, in a fifth of its time. */
    private static final int LEVEL = 4;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(32 * 1024);

    private IndexedPng() {}

    /**
     * Encodes a picture.
     *
     * @param rows of each line first a zero, then the index of each pixel's color
     * @param palette at most 256 colors, {@code 0xRRGGBB}
     */
    static byte[] encode(int width, int height, byte[] rows, int[] palette) {
        IndexedPng png = new IndexedPng();
        png.out.writeBytes(SIGNATURE);
        byte[] header = new byte[13];
        number(header, 0, width);
        number(header, 4, height);
        System.arraycopy(EIGHT_BITS_WITH_PALETTE, 0, header, 8, 5);
        png.chunk("IHDR", header);
        png.chunk("PLTE", colours(palette));
        png.chunk("IDAT", compressed(rows));
        png.chunk("IEND", new byte[0]);
        return png.out.toByteArray();
    }

    private static byte[] colours(int[] palette) {
        byte[] colours = new byte[palette.length * 3];
        for (int index = 0; index < palette.length; index++) {
            colours[index * 3] = (byte) (palette[index] >> 16);
            colours[index * 3 + 1] = (byte) (palette[index] >> 8);
            colours[index * 3 + 2] = (byte) palette[index];
        }
        return colours;
    }

    private static byte[] compressed(byte[] rows) {
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(rows);
            deflater.finish();
            ByteArrayOutputStream data = new ByteArrayOutputStream(32 * 1024);
            byte[] buffer = new byte[16 * 1024];
            while (!deflater.finished()) {
                data.write(buffer, 0, deflater.deflate(buffer));
            }
            return data.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private void chunk(String type, byte[] data) {
        byte[] chunk = new byte[data.length + 12];
        number(chunk, 0, data.length);
        for (int letter = 0; letter < 4; letter++) {
            chunk[4 + letter] = (byte) type.charAt(letter);
        }
        System.arraycopy(data, 0, chunk, 8, data.length);
        CRC32 sum = new CRC32();
        sum.update(chunk, 4, data.length + 4);
        number(chunk, data.length + 8, (int) sum.getValue());
        out.writeBytes(chunk);
    }

    private static void number(byte[] into, int at, int number) {
        for (int place = 0; place < 4; place++) {
            into[at + place] = (byte) (number >> 24 - 8 * place);
        }
    }
}
