package org.throughline.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A zipped office document (DOCX, XLSX, PPTX, ODT). It is unpacked completely with a size
 * limit, so that parsers never receive a zip bomb.
 */
public final class PackedDocument {

	private static final int MOST_PARTS = 2_000;

	private static final long LARGEST_UNPACKED = 100L * 1024 * 1024;

	private static final long LARGEST_RATIO = 200;

	private static final int START = 200_000;

	private static final Set<String> PROGRAMS = Set.of("exe", "dll", "js", "vbs", "bat", "cmd", "jar", "ps1", "scr",
			"com", "msi");

	private final Map<String, String> starts = new HashMap<>();

	private State state = State.SOUND;

	private PackedDocument() {
	}

	/** The result of unpacking. */
	public enum State {

		/** The document was unpacked completely. */
		SOUND,
		/** The file is not a zip file, or is damaged. */
		BROKEN,
		/** The content exceeds the limits. */
		SWOLLEN

	}

	/** Unpacks a document. */
	public static PackedDocument of(byte[] content) {
		var document = new PackedDocument();
		document.state = document.unpack(content);
		return document;
	}

	private State unpack(byte[] content) {
		if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
			return State.BROKEN;
		}
		long unpacked = 0;
		try (var zip = open(content)) {
			for (var part : Collections.list(zip.getEntries())) {
				String name = part.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
				var start = new StringBuilder();
				unpacked = drain(zip.getInputStream(part), unpacked, content.length, start);
				if (unpacked < 0 || this.starts.size() >= MOST_PARTS) {
					return State.SWOLLEN;
				}
				this.starts.putIfAbsent(name, start.toString());
			}
		}
		catch (IOException | RuntimeException ex) {
			return State.BROKEN;
		}
		return this.starts.isEmpty() ? State.BROKEN : State.SOUND;
	}

	/** The file as described by its own directory of parts. */
	public static ZipFile open(byte[] content) throws IOException {
		return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
	}

	/**
	 * Returns the XML parts of a sound document as text, by their names in lower case.
	 */
	static Map<String, String> texts(byte[] content) {
		var texts = new HashMap<String, String>();
		try (var zip = open(content)) {
			for (var part : Collections.list(zip.getEntries())) {
				String name = part.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
				if (name.matches(".*\\.(xml|rels)")) {
					texts.put(name, new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return texts;
	}

	/** The number of bytes unpacked so far; negative if there are too many. */
	private static long drain(InputStream part, long before, int packed, StringBuilder start) throws IOException {
		byte[] buffer = new byte[16 * 1024];
		long unpacked = before;
		for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
			unpacked += read;
			if (unpacked > LARGEST_UNPACKED || (unpacked > 1024 * 1024 && unpacked / packed > LARGEST_RATIO)) {
				return -1;
			}
			if (start.length() < START) {
				start.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
			}
		}
		return unpacked;
	}

	public State state() {
		return this.state;
	}

	/** Returns whether the document has a part with this name in lower case. */
	public boolean holds(String part) {
		return this.starts.containsKey(part);
	}

	/** Returns the beginning of a part as text; empty if there is no such part. */
	public String start(String part) {
		return this.starts.getOrDefault(part, "");
	}

	/** Returns whether the document contains macros or programs. */
	public boolean runs() {
		return start("[content_types].xml").contains("macroEnabled")
				|| this.starts.keySet().stream().anyMatch(PackedDocument::runnable);
	}

	/**
	 * Returns whether a part has a document type definition, which office programs never
	 * write.
	 */
	public boolean declaresTypes() {
		return this.starts.entrySet()
			.stream()
			.anyMatch((part) -> part.getKey().matches(".*\\.(xml|rels|vml)") && part.getValue().contains("<!DOCTYPE"));
	}

	private static boolean runnable(String part) {
		return part.endsWith("vbaproject.bin") || part.contains("/activex/") || part.startsWith("basic/")
				|| part.startsWith("scripts/") || part.contains("macrosheets/")
				|| PROGRAMS.contains(part.substring(part.lastIndexOf('.') + 1));
	}

}
