package org.throughline.platform.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Photos lose place, device and descriptions; picture and orientation stay.
 */
class PhotoCleanerTests {

	private static final String SECRETS = "51.7520 N CameraMaker 1.2.3 Anna";

	@ParameterizedTest
	@ValueSource(ints = { 1, 6 })
	void jpegKeepsPictureAndOrientationOnly(int orientation) throws IOException {
		byte[] plain = picture("jpg");
		byte[] photo = join(Arrays.copyOf(plain, 2), segment(0xE1, join(bytes("Exif\0\0"), exif(orientation))),
				segment(0xE1, bytes("http://ns.adobe.com/xap/1.0/\0" + SECRETS)), segment(0xED, bytes(SECRETS)),
				segment(0xFE, bytes(SECRETS)), Arrays.copyOfRange(plain, 2, plain.length), bytes("film " + SECRETS));
		byte[] clean = clean(photo, "image/jpeg");
		assertThat(text(clean)).doesNotContain("Anna", "CameraMaker", "xap");
		assertThat(pixels(clean)).isEqualTo(pixels(plain));
		if (orientation == 1) {
			assertThat(clean).isEqualTo(plain);
		}
		else {
			assertThat(text(clean)).contains("Exif");
			assertThat(HexFormat.of().formatHex(clean)).contains("0112000300000001000600000000000");
		}
		assertThat(clean(clean, "image/jpeg")).isEqualTo(clean);
	}

	@Test
	void pngKeepsPictureAndOrientationOnly() throws IOException {
		byte[] plain = picture("png");
		int end = plain.length - 12;
		byte[] photo = join(Arrays.copyOf(plain, end), chunk("tEXt", bytes("Author\0" + SECRETS)),
				chunk("eXIf", exif(8)), chunk("iTXt", bytes(SECRETS)), Arrays.copyOfRange(plain, end, plain.length),
				bytes(SECRETS));
		byte[] clean = clean(photo, "image/png");
		assertThat(text(clean)).doesNotContain("Anna", "CameraMaker").contains("eXIf");
		assertThat(HexFormat.of().formatHex(clean)).contains("0112000300000001000800000000000");
		assertThat(pixels(clean)).isEqualTo(pixels(plain));
		assertThat(clean(plain, "image/png")).isEqualTo(plain);
	}

	@Test
	void heicKeepsAllOffsetsAndLosesItsMetadata() {
		byte[] picture = bytes("the picture itself");
		byte[] exif = join(new byte[4], exif(1));
		byte[] xmp = bytes("<x:xmpmeta>" + SECRETS);
		byte[] type = box("ftyp", bytes("heic\0\0\0\0mif1heic"));
		byte[] photo = heic(type, 0, picture, exif, xmp);
		photo = heic(type, photo.length - picture.length - exif.length - xmp.length, picture, exif, xmp);
		byte[] clean = clean(join(photo, box("uuid", bytes(SECRETS))), "image/heic");
		assertThat(clean).hasSize(photo.length + 8 + SECRETS.length());
		assertThat(text(clean)).contains("the picture itself").doesNotContain("Anna", "CameraMaker", "xmpmeta");
	}

	@Test
	void whatCannotBeReadIsNotClean() throws IOException {
		byte[] jpeg = picture("jpg");
		assertThat(PhotoCleaner.clean(join(Arrays.copyOf(jpeg, 2), bytes(SECRETS)), "image/jpeg")).isNull();
		assertThat(PhotoCleaner.clean(Arrays.copyOf(picture("png"), 30), "image/png")).isNull();
		byte[] type = box("ftyp", bytes("heic\0\0\0\0mif1heic"));
		assertThat(PhotoCleaner.clean(type, "image/heic")).isNull();
		assertThat(PhotoCleaner.clean(join(type, box("moov", bytes(SECRETS))), "image/heic")).isNull();
		assertThat(PhotoCleaner.clean(heic(type, 100_000, new byte[1], exif(1), new byte[1]), "image/heic")).isNull();
	}

	private static byte[] clean(byte[] photo, String mediaType) {
		return Objects.requireNonNull(PhotoCleaner.clean(photo, mediaType));
	}

	private static byte[] picture(String format) throws IOException {
		var image = new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < 16; x++) {
			image.setRGB(x, x / 2, 0x336699 * (x + 1));
		}
		var bytes = new ByteArrayOutputStream();
		ImageIO.write(image, format, bytes);
		return bytes.toByteArray();
	}

	private static int[] pixels(byte[] photo) throws IOException {
		var image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(photo)));
		return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
	}

	private static byte[] exif(int orientation) {
		return join(ByteBuffer.allocate(38)
			.put(bytes("MM"))
			.putShort((short) 42)
			.putInt(8)
			.putShort((short) 2)
			.putShort((short) 0x010F)
			.putShort((short) 2)
			.putInt(SECRETS.length())
			.putInt(38)
			.putShort((short) 0x0112)
			.putShort((short) 3)
			.putInt(1)
			.putShort((short) orientation)
			.putShort((short) 0)
			.putInt(0)
			.array(), bytes(SECRETS));
	}

	private static byte[] heic(byte[] type, int from, byte[] picture, byte[] exif, byte[] xmp) {
		byte[] items = box("iinf",
				join(new byte[] { 0, 0, 0, 0, 0, 3 }, item(1, "hvc1"), item(2, "Exif"), item(3, "mime")));
		byte[] places = box("iloc",
				join(new byte[] { 0, 0, 0, 0, 0x44, 0, 0, 3 }, place(1, from, picture.length),
						place(2, from + picture.length, exif.length),
						place(3, from + picture.length + exif.length, xmp.length)));
		return join(type, box("meta", join(new byte[4], items, places)), box("mdat", join(picture, exif, xmp)));
	}

	private static byte[] item(int id, String kind) {
		return box("infe", join(new byte[] { 2, 0, 0, 0, 0, (byte) id, 0, 0 }, bytes(kind), new byte[1]));
	}

	private static byte[] place(int id, int offset, int length) {
		return ByteBuffer.allocate(14)
			.putShort((short) id)
			.putShort((short) 0)
			.putShort((short) 1)
			.putInt(offset)
			.putInt(length)
			.array();
	}

	private static byte[] box(String type, byte[] content) {
		return join(ByteBuffer.allocate(4).putInt(8 + content.length).array(), bytes(type), content);
	}

	private static byte[] segment(int marker, byte[] content) {
		int length = content.length + 2;
		return join(new byte[] { (byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length }, content);
	}

	private static byte[] chunk(String type, byte[] content) {
		byte[] named = join(bytes(type), content);
		var sum = new CRC32();
		sum.update(named);
		return join(ByteBuffer.allocate(4).putInt(content.length).array(), named,
				ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
	}

	private static byte[] join(byte[]... parts) {
		var joined = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			joined.writeBytes(part);
		}
		return joined.toByteArray();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
