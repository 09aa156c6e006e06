package org.throughline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Remembers which values passed a check in this run, so that each is checked once. The
 * processes of a Maven run, which is named by the property {@code test.run}, share a file
 * with one line for each value.
 */
public final class Passed {

	private final Set<String> values = ConcurrentHashMap.newKeySet();

	/**
	 * The file to which the processes append; {@code null} if there is one process only.
	 */
	private final @Nullable Path file;

	private long read;

	private Passed(@Nullable Path file) {
		this.file = file;
	}

	/** Returns what passed the check of this name. */
	public static Passed of(String check) {
		String run = System.getProperty("test.run");
		return (run != null) ? in(Path.of("target", "passed", run.replaceAll("\\W", "-") + "-" + check))
				: new Passed(null);
	}

	static Passed in(Path file) {
		return new Passed(file);
	}

	/** Returns the values that passed so far, in any process. */
	public synchronized Set<String> values() {
		try {
			if (this.file != null && Files.exists(this.file)) {
				read(this.file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this.values;
	}

	/** Adds values without line breaks. */
	public synchronized void addAll(Collection<String> passed) {
		var added = passed.stream().filter(this.values::add).toList();
		if (this.file == null || added.isEmpty()) {
			return;
		}
		var lines = ByteBuffer.wrap((String.join("\n", added) + "\n").getBytes(StandardCharsets.UTF_8));
		try {
			Files.createDirectories(this.file.toAbsolutePath().getParent());
			try (var end = FileChannel.open(this.file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
				end.write(lines);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Reads the whole lines that were appended since. */
	private void read(Path from) throws IOException {
		try (var channel = FileChannel.open(from)) {
			var bytes = ByteBuffer.allocate((int) (channel.size() - this.read));
			while (bytes.hasRemaining() && channel.read(bytes, this.read + bytes.position()) > 0) {
				continue;
			}
			String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
			int end = text.lastIndexOf('\n') + 1;
			new String(bytes.array(), 0, end, StandardCharsets.UTF_8).lines().forEach(this.values::add);
			this.read += end;
		}
	}

}
