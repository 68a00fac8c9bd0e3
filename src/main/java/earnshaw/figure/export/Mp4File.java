package earnshaw.figure.export;

import earnshaw.figure.style.Figure;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.VideoEncoder;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.TapeTimecode;
import org.jcodec.containers.mp4.muxer.MP4Muxer;
import org.jspecify.annotations.Nullable;

/// MP4 with H.264: one picture after the other. Colours are stored with half the resolution, as players expect it. The same
/// pictures give the same bytes.
public final class Mp4File implements MovieFile {

    /// Boxes that hold the time of writing behind eight bytes of head and flags.
    private static final String[] DATED = {"mvhd", "tkhd", "mdhd"};

    /// Ticks a second in which the time of a picture is told.
    private static final int TICKS = 90_000;

    private final Page page;
    private final Path file;
    private final SeekableByteChannel channel;
    private final MP4Muxer muxer;
    private final H264Encoder encoder = H264Encoder.createH264Encoder();
    private final int ticksAPicture;
    private @Nullable MuxerTrack track;
    private int frames;

    /// @param page            what every picture is drawn on
    /// @param framesPerSecond above 0
    public Mp4File(Page page, double framesPerSecond) throws IOException {
        this.page = page;
        file = Files.createTempFile("earnshaw", ".mp4");
        channel = NIOUtils.writableChannel(file.toFile());
        muxer = MP4Muxer.createMP4MuxerToChannel(channel);
        ticksAPicture = (int) Math.round(TICKS / framesPerSecond);
    }

    @Override
    public void add(Figure figure) throws IOException {
        Picture picture = picture(PngFile.image(figure, page));
        if (track == null) {
            track = muxer.addVideoTrack(Codec.H264,
                    VideoCodecMeta.createSimpleVideoCodecMeta(picture.getSize(), ColorSpace.YUV420));
        }
        VideoEncoder.EncodedFrame coded =
                encoder.encodeFrame(picture, ByteBuffer.allocate(encoder.estimateBufferSize(picture)));
        track.addFrame(Packet.createPacket(coded.getData(), (long) frames * ticksAPicture, TICKS, ticksAPicture, frames,
                coded.isKeyFrame() ? Packet.FrameType.KEY : Packet.FrameType.INTER, TapeTimecode.ZERO_TAPE_TIMECODE));
        frames++;
    }

    // Luminance and colour after BT.709 in the range that players assume where a film does not say; the library stores
    // numbers less 128. An odd line or column at the edge is left out.
    private static Picture picture(BufferedImage image) {
        int wide = image.getWidth() & ~1;
        int high = image.getHeight() & ~1;
        int[] pixels = image.getRGB(0, 0, wide, high, null, 0, wide);
        Picture picture = Picture.create(wide, high, ColorSpace.YUV420J);
        byte[] light = picture.getPlaneData(0);
        byte[] blue = picture.getPlaneData(1);
        byte[] red = picture.getPlaneData(2);
        for (int y = 0; y < high; y += 2) {
            for (int x = 0; x < wide; x += 2) {
                double sumBlue = 0;
                double sumRed = 0;
                for (int i = 0; i < 4; i++) {
                    int at = (y + i / 2) * wide + x + i % 2;
                    double r = pixels[at] >> 16 & 255;
                    double g = pixels[at] >> 8 & 255;
                    double b = pixels[at] & 255;
                    double luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
                    light[at] = (byte) (Math.round(16 + luma * 219 / 255) - 128);
                    sumBlue += (b - luma) / 1.8556;
                    sumRed += (r - luma) / 1.5748;
                }
                int at = y / 2 * (wide / 2) + x / 2;
                blue[at] = (byte) Math.round(sumBlue / 4 * 224 / 255);
                red[at] = (byte) Math.round(sumRed / 4 * 224 / 255);
            }
        }
        return picture;
    }

    @Override
    public byte[] bytes() throws IOException {
        muxer.finish();
        channel.close();
        byte[] bytes = Files.readAllBytes(file);
        int head = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("moov");
        for (String box : DATED) {
            undated(bytes, Math.max(0, head), box.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes;
    }

    // The boxes stand behind the pictures, of which nothing may be changed.
    private static void undated(byte[] bytes, int from, byte[] box) {
        for (int i = from; i + 16 < bytes.length; i++) {
            boolean found = bytes[i] == box[0] && Arrays.equals(bytes, i, i + 4, box, 0, 4) && bytes[i + 4] == 0;
            if (found) {
                Arrays.fill(bytes, i + 8, i + 16, (byte) 0);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
