package org.throughline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sources import only what they use. An import counts as used if its simple name occurs
 * anywhere below the imports, also in Javadoc. The formatter leaves unused imports alone.
 */
class UnusedImportTests {

	private static final Pattern IMPORT = Pattern.compile("^import (?:static )?[\\w.]+\\.(\\w+);$", Pattern.MULTILINE);

	/** Texts first: they may have the signs of a comment. */
	private static final Pattern NOT_CODE = Pattern
		.compile("(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|/\\*.*?\\*/|//[^\n]*");

	private static final Pattern LINK = Pattern.compile("(?:\\{@link|\\{@linkplain|@see|@throws|@value) (\\w+)");

	@Test
	void everyImportIsUsedOnce() throws IOException {
		try (Stream<Path> sources = Files.walk(Path.of("src"))) {
			assertThat(sources.filter((path) -> path.toString().endsWith(".java"))
				.flatMap((path) -> unused(read(path)).stream().map((name) -> path + ": " + name))).isEmpty();
		}
	}

	@Test
	void findsUnusedAndRepeatedImports() {
		assertThat(unused("""
				package example;

				import java.util.List;
				import java.util.List;
				import java.util.Map;
				import java.util.Optional;
				import java.util.Set;
				import static java.util.Map.entry;

				/** See {@link Set}. A Map may be Optional. */
				class Example {
					List<String> maps = List.of();
				}
				""")).containsExactly("List", "Map", "Optional", "entry");
	}

	private static List<String> unused(String source) {
		String body = IMPORT.matcher(source).replaceAll("");
		var names = IMPORT.matcher(source).results().map((found) -> found.group(1)).toList();
		var lines = IMPORT.matcher(source).results().map((found) -> found.group()).toList();
		return Stream
			.concat(lines.stream()
				.distinct()
				.filter((line) -> lines.indexOf(line) != lines.lastIndexOf(line))
				.map((line) -> names.get(lines.indexOf(line))),
					names.stream().distinct().filter((name) -> !uses(body, name)))
			.toList();
	}

	/** Whether code uses a name by itself, or a comment links to it. */
	private static boolean uses(String body, String name) {
		return Pattern.compile("(?<![\\w.])" + name + "\\b").matcher(NOT_CODE.matcher(body).replaceAll("")).find()
				|| LINK.matcher(body).results().anyMatch((link) -> link.group(1).equals(name));
	}

	private static String read(Path source) {
		try {
			return Files.readString(source);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
