package org.throughline.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A packed office document (DOCX, XLSX, ODT). It is unpacked in full, counting, so that
 * nothing that swells is handed on to whoever reads it.
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

	/** What became of unpacking it. */
	public enum State {

		/** It was unpacked to its end. */
		SOUND,
		/** It is no packed document, or damaged. */
		BROKEN,
		/** It unpacks to far more than such a document holds. */
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

	/** The packed file as its own directory tells its parts. */
	public static ZipFile open(byte[] content) throws IOException {
		return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
	}

	/** How much was unpacked until now; less than nothing where that is too much. */
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

	/** Whether it has a part of this name, in lower case. */
	public boolean holds(String part) {
		return this.starts.containsKey(part);
	}

	/** The beginning of a part as text; empty where there is no such part. */
	public String start(String part) {
		return this.starts.getOrDefault(part, "");
	}

	/** Whether it holds macros or programs. */
	public boolean runs() {
		return start("[content_types].xml").contains("macroEnabled")
				|| this.starts.keySet().stream().anyMatch(PackedDocument::runnable);
	}

	/** Whether a part of it brings rules of its own for reading it, as no office does. */
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
