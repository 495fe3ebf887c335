package pl.kooperacja.account;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A text as a square to be photographed.
 *
 * @param size squares on a side, the quiet edge included
 * @param path outline of all dark squares, as SVG draws it
 */
public record QrCode(int size, String path) {
    private static final int EDGE = 4;

    public static QrCode of(String text) {
        try {
            ByteMatrix matrix = Encoder.encode(
                            text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    int from = x;
                    while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
                        x++;
                    }
                    if (x > from) {
                        path.append('M').append(from + EDGE).append(' ').append(y + EDGE);
                        path.append('h')
                                .append(x - from)
                                .append("v1h-")
                                .append(x - from)
                                .append('z');
                    }
                }
            }
            return new QrCode(matrix.getWidth() + 2 * EDGE, path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a code", e);
        }
    }
}
