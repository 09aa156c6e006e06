package org.throughline.platform.file;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

/**
 * Removes the metadata of a photo: place, device, people, times, descriptions and
 * previews. The picture itself, its colours and its orientation stay as they are.
 */
public final class PhotoCleaner {

	private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

	private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);

	private static final Set<String> PNG_CHUNKS = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP",
			"sBIT", "sRGB", "cICP", "bKGD", "hIST", "pHYs", "acTL", "fcTL", "fdAT");

	private static final int PNG_SIGNATURE = 8;

	private static final int ORIENTATION = 0x0112;

	/** Tags of an Exif block for the place, and for maker and model of the device. */
	private static final int[] PLACE_OR_DEVICE = { 0x8825, 0x010F, 0x0110 };

	static final String TIFF = "image/tiff";

	private static final int UPRIGHT = 1;

	private PhotoCleaner() {
	}

	/**
	 * Returns the photo without metadata, or {@code null} if it cannot be read well
	 * enough to remove them.
	 * @param mediaType image/jpeg, image/png or image/heic
	 */
	public static byte @Nullable [] clean(byte[] photo, String mediaType) {
		try {
			return switch (mediaType) {
				case "image/jpeg" -> jpeg(photo);
				case "image/png" -> png(photo);
				case "image/heic" -> new HeicPhoto(photo).clean();
				default -> throw new IllegalArgumentException(mediaType);
			};
		}
		catch (BufferUnderflowException | IndexOutOfBoundsException | UnreadablePhotoException ex) {
			return null;
		}
	}

	/** Returns the media type of a photo by its first bytes, or {@code null}. */
	static @Nullable String mediaType(byte[] photo) {
		String start = new String(photo, 0, Math.min(photo.length, 12), StandardCharsets.ISO_8859_1);
		if (start.startsWith("\u00FF\u00D8\u00FF")) {
			return "image/jpeg";
		}
		if (start.startsWith("\u0089PNG\r\n")) {
			return "image/png";
		}
		if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
			return TIFF;
		}
		return start.matches("(?s).{4}ftyp(he|mif|msf).*") ? "image/heic" : null;
	}

	/** Returns whether the Exif block that begins here records place or device. */
	static boolean recordsPlaceOrDevice(byte[] content, int at) {
		var tiff = ByteBuffer.wrap(content, at, content.length - at).slice();
		return Arrays.stream(PLACE_OR_DEVICE).anyMatch((tag) -> entry(tiff, tag) >= 0);
	}

	/** Keeps the segments that a decoder needs. What follows the picture is left out. */
	private static byte[] jpeg(byte[] photo) {
		var kept = new ByteArrayOutputStream(photo.length);
		kept.write(photo, 0, 2);
		int at = 2;
		boolean oriented = false;
		while (at < photo.length) {
			if ((photo[at] & 0xFF) != 0xFF) {
				throw new UnreadablePhotoException();
			}
			int marker = photo[at + 1] & 0xFF;
			if (marker == 0xFF) {
				at++;
				continue;
			}
			if (marker == 0xD9) {
				kept.write(photo, at, 2);
				return kept.toByteArray();
			}
			int end = at + 2 + (((photo[at + 2] & 0xFF) << 8) | (photo[at + 3] & 0xFF));
			if (end > photo.length || end < at + 4) {
				throw new UnreadablePhotoException();
			}
			byte[] body = Arrays.copyOfRange(photo, at + 4, end);
			if (marker == 0xE1 && startsWith(body, EXIF) && !oriented) {
				int orientation = orientation(ByteBuffer.wrap(body, EXIF.length, body.length - EXIF.length).slice());
				if (orientation != UPRIGHT) {
					writeExif(kept, orientation);
					oriented = true;
				}
			}
			int next = (marker == 0xDA) ? afterScan(photo, end) : end;
			if (neededInJpeg(marker, body)) {
				kept.write(photo, at, next - at);
			}
			at = next;
		}
		return kept.toByteArray();
	}

	private static boolean neededInJpeg(int marker, byte[] body) {
		boolean application = marker >= 0xE0 && marker <= 0xEF;
		if (!application) {
			return marker != 0xFE;
		}
		return switch (marker) {
			case 0xE0 -> startsWith(body, "JFIF\0".getBytes(StandardCharsets.ISO_8859_1));
			case 0xE2 -> startsWith(body, PROFILE);
			case 0xEE -> startsWith(body, "Adobe".getBytes(StandardCharsets.ISO_8859_1));
			default -> false;
		};
	}

	/** Returns where the compressed data of a scan end. */
	private static int afterScan(byte[] photo, int from) {
		for (int at = from; at + 1 < photo.length; at++) {
			int marker = photo[at + 1] & 0xFF;
			if ((photo[at] & 0xFF) == 0xFF && marker != 0 && marker != 0xFF && !(marker >= 0xD0 && marker <= 0xD7)) {
				return at;
			}
		}
		return photo.length;
	}

	private static void writeExif(ByteArrayOutputStream kept, int orientation) {
		byte[] tiff = orientationOnly(orientation);
		int length = 2 + EXIF.length + tiff.length;
		kept.writeBytes(new byte[] { (byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length });
		kept.writeBytes(EXIF);
		kept.writeBytes(tiff);
	}

	private static byte[] png(byte[] photo) {
		var kept = new ByteArrayOutputStream(photo.length);
		kept.write(photo, 0, PNG_SIGNATURE);
		var buffer = ByteBuffer.wrap(photo);
		int at = PNG_SIGNATURE;
		while (at < photo.length) {
			int length = buffer.getInt(at);
			String type = new String(photo, at + 4, 4, StandardCharsets.ISO_8859_1);
			if (length < 0 || at + 12L + length > photo.length) {
				throw new UnreadablePhotoException();
			}
			int end = at + 12 + length;
			if (PNG_CHUNKS.contains(type)) {
				kept.write(photo, at, end - at);
			}
			else if (type.equals("eXIf")) {
				int orientation = orientation(ByteBuffer.wrap(photo, at + 8, length).slice());
				if (orientation != UPRIGHT) {
					writeChunk(kept, "eXIf", orientationOnly(orientation));
				}
			}
			if (type.equals("IEND")) {
				return kept.toByteArray();
			}
			at = end;
		}
		throw new UnreadablePhotoException();
	}

	private static void writeChunk(ByteArrayOutputStream kept, String type, byte[] body) {
		byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
		var sum = new CRC32();
		sum.update(name);
		sum.update(body);
		kept.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
		kept.writeBytes(name);
		kept.writeBytes(body);
		kept.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
	}

	/** Returns the orientation of an Exif block; upright if it states none. */
	private static int orientation(ByteBuffer tiff) {
		int at = entry(tiff, ORIENTATION);
		int orientation = (at >= 0 && at + 10 <= tiff.limit()) ? tiff.getShort(at + 8) & 0xFFFF : UPRIGHT;
		return (orientation >= 1 && orientation <= 8) ? orientation : UPRIGHT;
	}

	/** Returns where an entry of an Exif block begins; -1 if there is none. */
	private static int entry(ByteBuffer tiff, int tag) {
		try {
			tiff.order((tiff.get(0) == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
			int directory = tiff.getInt(4);
			int entries = tiff.getShort(directory) & 0xFFFF;
			for (int entry = 0; entry < entries; entry++) {
				int at = directory + 2 + entry * 12;
				if ((tiff.getShort(at) & 0xFFFF) == tag) {
					return at;
				}
			}
			return -1;
		}
		catch (IndexOutOfBoundsException ex) {
			return -1;
		}
	}

	/** An Exif block that states the orientation and nothing else. */
	private static byte[] orientationOnly(int orientation) {
		return ByteBuffer.allocate(26)
			.put(new byte[] { 'M', 'M', 0, 42 })
			.putInt(8)
			.putShort((short) 1)
			.putShort((short) ORIENTATION)
			.putShort((short) 3)
			.putInt(1)
			.putShort((short) orientation)
			.putShort((short) 0)
			.putInt(0)
			.array();
	}

	private static boolean startsWith(byte[] body, byte[] start) {
		return body.length >= start.length && Arrays.equals(body, 0, start.length, start, 0, start.length);
	}

	/** The photo is damaged or of an unknown layout. */
	static final class UnreadablePhotoException extends RuntimeException {

		UnreadablePhotoException() {
			super(null, null, false, false);
		}

	}

}
