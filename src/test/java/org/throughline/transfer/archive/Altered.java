package org.throughline.transfer.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import tools.jackson.databind.json.JsonMapper;

import org.throughline.platform.file.Sha256;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An archive somebody changed by hand.
 */
final class Altered {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	private Altered() {
	}

	static Altered of(Path archive) {
		var altered = new Altered();
		try (var zip = new ZipFile(archive.toFile())) {
			for (var entry : Collections.list(zip.entries())) {
				altered.parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
			}
			return altered;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String text(String part) {
		return new String(this.parts.get(part), StandardCharsets.UTF_8);
	}

	Manifest manifest() {
		return JSON.readValue(this.parts.get(Manifest.NAME), Manifest.class);
	}

	Altered without(String part) {
		this.parts.remove(part);
		return this;
	}

	Altered with(String part, String words) {
		this.parts.put(part, words.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	Altered manifest(UnaryOperator<Manifest> change) {
		this.parts.put(Manifest.NAME, JSON.writeValueAsBytes(change.apply(manifest())));
		return this;
	}

	/** Changes a table, and the description with it so that the checksums are right. */
	Altered table(String name, UnaryOperator<String> change) {
		String changed = change.apply(text(Manifest.path(name)));
		assertThat(changed).isNotEqualTo(text(Manifest.path(name)));
		with(Manifest.path(name), changed);
		byte[] content = changed.getBytes(StandardCharsets.UTF_8);
		return manifest((manifest) -> {
			List<Manifest.Table> tables = manifest.tables()
				.stream()
				.map((table) -> !table.name().equals(name) ? table
						: new Manifest.Table(name, List.of(changed.lines().findFirst().orElseThrow().split(",")),
								table.rows(), content.length, Sha256.of(content)))
				.toList();
			return new Manifest(manifest.format(), manifest.partnership(), manifest.slug(), manifest.name(),
					manifest.madeAt(), manifest.schema(), tables, manifest.files());
		});
	}

	Path save(Path folder) {
		var packed = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(packed)) {
			for (var part : this.parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
			zip.finish();
			return Files.write(Files.createTempFile(folder, "altered", ".zip"), packed.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
