package org.throughline.platform.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The photos within a zipped office document, which record place and device as photos of
 * their own do.
 */
public final class EmbeddedPhotos {

	private static final Pattern PART = Pattern
		.compile("(?i).*(\\.(jpe?g?|jfif|png|hei[cf]|tiff?)|media/[^/]+|pictures/[^/]+)");

	private EmbeddedPhotos() {
	}

	/**
	 * Returns a sound document without the metadata of its photos. All other parts stay
	 * as they are.
	 */
	public static byte[] clean(byte[] document) {
		try (var zip = PackedDocument.open(document)) {
			var cleaned = new LinkedHashMap<String, byte[]>();
			for (var part : Collections.list(zip.getEntries())) {
				byte[] photo = photo(zip, part);
				byte[] clean = cleaned(photo);
				if (clean != null && !Arrays.equals(photo, clean)) {
					cleaned.put(part.getName(), clean);
				}
			}
			return cleaned.isEmpty() ? document : rewritten(zip, cleaned);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the number of photos whose metadata are still there. */
	static int uncleaned(byte[] document) {
		int uncleaned = 0;
		try (var zip = PackedDocument.open(document)) {
			for (var part : Collections.list(zip.getEntries())) {
				byte[] photo = photo(zip, part);
				if (photo != null && !Arrays.equals(photo, cleaned(photo))) {
					uncleaned++;
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return uncleaned;
	}

	private static byte @Nullable [] photo(ZipFile zip, ZipArchiveEntry part) throws IOException {
		if (!PART.matcher(part.getName().replace('\\', '/')).matches()) {
			return null;
		}
		byte[] content = zip.getInputStream(part).readAllBytes();
		return (PhotoCleaner.mediaType(content) != null) ? content : null;
	}

	private static byte @Nullable [] cleaned(byte @Nullable [] photo) {
		String type = (photo != null) ? PhotoCleaner.mediaType(photo) : null;
		return (photo == null || type == null || type.equals(PhotoCleaner.TIFF)) ? null
				: PhotoCleaner.clean(photo, type);
	}

	private static byte[] rewritten(ZipFile zip, Map<String, byte[]> replaced) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var out = new ZipArchiveOutputStream(bytes)) {
			for (var part : Collections.list(zip.getEntriesInPhysicalOrder())) {
				byte[] photo = replaced.get(part.getName());
				if (photo == null) {
					out.addRawArchiveEntry(part, zip.getRawInputStream(part));
				}
				else {
					out.putArchiveEntry(new ZipArchiveEntry(part.getName()));
					out.write(photo);
					out.closeArchiveEntry();
				}
			}
		}
		return bytes.toByteArray();
	}

}
