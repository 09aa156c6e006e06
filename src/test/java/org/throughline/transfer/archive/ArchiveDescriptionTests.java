package org.throughline.transfer.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.throughline.platform.file.Sha256;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ArchiveDescriptionTests {

	private static final byte[] ROWS = "id\n".getBytes(StandardCharsets.UTF_8);

	private static final String TABLE = """
			{"name": "theme", "columns": ["id"], "rows": 0, "bytes": 3, "sha256": "%s"}""".formatted(Sha256.of(ROWS));

	private static final String WHOLE = """
			{"format": 1, "partnership": "0198a000-0000-7000-8000-000000000001", "slug": "anyshire",
			 "name": "Anyshire", "madeAt": "2026-11-21T05:00:00Z", "schema": "202611210978",
			 "tables": [%s], "files": []}""".formatted(TABLE);

	@TempDir
	private Path folder;

	@Test
	void wholeDescriptionIsRead() throws IOException {
		try (var archive = ArchiveFile.open(archive(WHOLE), JsonMapper.builder().build())) {
			assertThat(archive.manifest().slug()).isEqualTo("anyshire");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "partnership", "slug", "schema", "sha256", "columns", "tables" })
	void descriptionThatLeavesSomethingOutIsRefused(String field) throws IOException {
		refused(WHOLE.replace("\"" + field + "\":", "\"other\":"), Manifest.NAME, "archive.problem.descriptionDamaged");
		refused(WHOLE.replaceFirst("\"" + field + "\": (\"[^\"]*\"|\\[\"id\"]|\\[\\{.*}])", "\"" + field + "\": null"),
				Manifest.NAME, "archive.problem.descriptionDamaged");
	}

	@Test
	void partThatIsNamedTwiceIsRefused() throws IOException {
		refused(WHOLE.replace(TABLE, TABLE + ", " + TABLE), "tables/theme.csv", "archive.problem.partTwice");
	}

	@ParameterizedTest
	@ValueSource(strings = { "9000000000", "9223372036854775807" })
	void archiveThatUnpacksToTooMuchIsRefusedBeforeItIsRead(String bytes) throws IOException {
		refused(WHOLE.replace("\"bytes\": 3", "\"bytes\": " + bytes), "", "archive.problem.tooLarge");
	}

	@Test
	void sizesThatOverflowWhenAddedAreRefused() throws IOException {
		String large = TABLE.replace("\"bytes\": 3", "\"bytes\": 9223372036854775807");
		refused(WHOLE.replace(TABLE, TABLE + ", " + large + ", " + large), "", "archive.problem.tooLarge");
	}

	private void refused(String description, String place, String code) throws IOException {
		assertThat(description).isNotEqualTo(WHOLE);
		var file = archive(description);
		assertThatExceptionOfType(ArchiveRefused.class)
			.isThrownBy(() -> ArchiveFile.open(file, JsonMapper.builder().build()))
			.satisfies((refused) -> assertThat(refused.problems()).anySatisfy((problem) -> {
				assertThat(problem.place()).isEqualTo(place);
				assertThat(problem.code()).isEqualTo(code);
			}));
	}

	private Path archive(String description) throws IOException {
		Path file = Files.createTempFile(this.folder, "described", ".zip");
		try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry("tables/theme.csv"));
			zip.write(ROWS);
			zip.putNextEntry(new ZipEntry(Manifest.NAME));
			zip.write(description.getBytes(StandardCharsets.UTF_8));
		}
		return file;
	}

}
