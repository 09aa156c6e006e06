package org.throughline.transfer.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.throughline.platform.file.Sha256;
import org.throughline.transfer.archive.ArchiveRefused.Problem;

/**
 * An uploaded archive. Before it is used, all of it is read once, to check that it is
 * complete, contains nothing else and has not been changed.
 */
final class ArchiveFile implements AutoCloseable {

	/** An archive unpacks to no more than this. */
	private static final long MOST_BYTES = 8L * 1024 * 1024 * 1024;

	private static final int MOST_PARTS = 200_000;

	private static final int LARGEST_DESCRIPTION = 20 * 1024 * 1024;

	private final ZipFile zip;

	private final Manifest manifest;

	private ArchiveFile(ZipFile zip, Manifest manifest) {
		this.zip = zip;
		this.manifest = manifest;
	}

	/**
	 * Opens an archive.
	 * @throws ArchiveRefused with every problem found
	 */
	static ArchiveFile open(Path file, JsonMapper json) {
		ZipFile zip;
		try {
			zip = new ZipFile(file.toFile());
		}
		catch (IOException ex) {
			throw new ArchiveRefused("", "archive.problem.incomplete");
		}
		try {
			var manifest = manifest(zip, json);
			var problems = problems(zip, manifest);
			if (!problems.isEmpty()) {
				throw new ArchiveRefused(problems);
			}
			return new ArchiveFile(zip, manifest);
		}
		catch (IOException ex) {
			close(zip);
			throw new ArchiveRefused("", "archive.problem.damaged");
		}
		catch (RuntimeException ex) {
			close(zip);
			throw ex;
		}
	}

	Manifest manifest() {
		return this.manifest;
	}

	/** One of the parts that the description names. */
	InputStream read(String path) throws IOException {
		return this.zip.getInputStream(Objects.requireNonNull(this.zip.getEntry(path)));
	}

	@Override
	public void close() {
		close(this.zip);
	}

	private static void close(ZipFile zip) {
		try {
			zip.close();
		}
		catch (IOException ex) {
			// it was only read
		}
	}

	private static Manifest manifest(ZipFile zip, JsonMapper json) throws IOException {
		var entry = zip.getEntry(Manifest.NAME);
		if (entry == null) {
			throw new ArchiveRefused(Manifest.NAME, "archive.problem.noArchive");
		}
		try (var in = zip.getInputStream(entry)) {
			byte[] described = in.readNBytes(LARGEST_DESCRIPTION + 1);
			if (described.length > LARGEST_DESCRIPTION) {
				throw new ArchiveRefused(Manifest.NAME, "archive.problem.descriptionTooLong");
			}
			var manifest = json.readValue(described, Manifest.class);
			if (manifest.format() != Manifest.FORMAT) {
				throw new ArchiveRefused(Manifest.NAME, "archive.problem.otherFormat");
			}
			return manifest;
		}
		catch (JacksonException | NullPointerException ex) {
			throw new ArchiveRefused(Manifest.NAME, "archive.problem.descriptionDamaged");
		}
	}

	private static List<Problem> problems(ZipFile zip, Manifest manifest) throws IOException {
		var problems = new ArrayList<Problem>();
		var expected = new HashSet<>(Set.of(Manifest.NAME, Manifest.READ_ME));
		requireBounded(manifest);
		for (var table : manifest.tables()) {
			describe(table.path(), expected, problems);
			check(zip, table.path(), table.bytes(), table.sha256(), problems);
		}
		for (var file : manifest.files()) {
			describe(file.path(), expected, problems);
			check(zip, file.path(), file.bytes(), file.sha256(), problems);
		}
		var found = new HashSet<String>();
		for (ZipEntry entry : Collections.list(zip.entries())) {
			if (!expected.contains(entry.getName()) || !found.add(entry.getName())) {
				problems.add(new Problem(entry.getName(), "archive.problem.partNotDescribed"));
			}
			if (problems.size() > MOST_PARTS) {
				break;
			}
		}
		return problems;
	}

	/**
	 * No part is read further than it is described, so the description bounds what is
	 * unpacked: it is looked at before anything is.
	 */
	private static void requireBounded(Manifest manifest) {
		long left = MOST_BYTES;
		var sizes = new ArrayList<Long>();
		manifest.tables().forEach((table) -> sizes.add(table.bytes()));
		manifest.files().forEach((file) -> sizes.add(file.bytes()));
		for (long bytes : sizes) {
			left = (bytes > left) ? -1 : left - Math.max(bytes, 0);
			if (left < 0) {
				throw new ArchiveRefused("", "archive.problem.tooLarge");
			}
		}
	}

	private static void describe(String path, Set<String> expected, List<Problem> problems) {
		if (!expected.add(path)) {
			problems.add(new Problem(path, "archive.problem.partTwice"));
		}
	}

	/** Reads a part to its end and compares it with its description. */
	private static void check(ZipFile zip, String path, long bytes, String sha256, List<Problem> problems)
			throws IOException {
		var entry = zip.getEntry(path);
		if (entry == null) {
			problems.add(new Problem(path, "archive.problem.partMissing"));
			return;
		}
		var sum = Sha256.digest();
		long read = 0;
		try (var in = zip.getInputStream(entry)) {
			byte[] buffer = new byte[64 * 1024];
			for (int length = in.read(buffer); length >= 0 && read <= bytes; length = in.read(buffer)) {
				sum.update(buffer, 0, length);
				read += length;
			}
		}
		catch (ZipException ex) {
			problems.add(new Problem(path, "archive.problem.partDamaged"));
			return;
		}
		if (read != bytes || !Sha256.hex(sum.digest()).equals(sha256)) {
			problems.add(new Problem(path, "archive.problem.checksum"));
		}
	}

}
