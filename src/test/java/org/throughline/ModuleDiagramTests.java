package org.throughline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Modules use each other only downwards, and the diagrams in docs/modules show the
 * dependencies that Spring Modulith finds in the code. Both need the code to be read,
 * which takes seconds. To update them: {@code ./mvnw test -Dtest=ModuleDiagramTests
 * -Ddiagram=write}.
 */
class ModuleDiagramTests {

	private static final Path FOLDER = Path.of("docs", "modules");

	private static final Pattern USE = Pattern
		.compile("Throughline\\.Throughline\\.(\\w+) --> Throughline\\.Throughline\\.(\\w+) .*");

	private static final String DIAGRAM = "components.puml";

	private final ApplicationModules modules = ApplicationModules.of(Throughline.class);

	@Test
	void modulesUseEachOtherOnlyDownwards() {
		this.modules.verify();
	}

	@Test
	void diagramsOfModulesAreCurrent(@TempDir Path folder) throws IOException {
		new Documenter(this.modules, Documenter.Options.defaults().withOutputFolder(folder.toString()))
			.writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramStyle.UML));
		String found = Files.readString(folder.resolve(DIAGRAM));
		check(DIAGRAM, found.replaceAll(": \"(uses|depends on|listens to)\"", ""));
		check("modules.md", mermaid(found));
	}

	private static void check(String name, String current) throws IOException {
		Path committed = FOLDER.resolve(name);
		if ("write".equals(System.getProperty("diagram"))) {
			Files.writeString(committed, current);
		}
		assertThat(arrows(Files.readString(committed))).as("%s: write it anew as this test says", committed)
			.containsExactlyInAnyOrderElementsOf(arrows(current));
	}

	/**
	 * Converts the diagram to Mermaid. Dependencies on the platform are left out, because
	 * all modules have them.
	 */
	private static String mermaid(String plantUml) {
		return USE.matcher(plantUml)
			.results()
			.filter((use) -> !use.group(2).equals("Platform"))
			.map((use) -> "    " + use.group(1) + " --> " + use.group(2))
			.map((line) -> line.toLowerCase(Locale.ROOT))
			.distinct()
			.sorted()
			.collect(Collectors.joining("\n", """
					# Modules

					Which module uses which, as Spring Modulith finds it in the code (all of them use the platform).

					```mermaid
					graph TD
					""", "\n```\n"));
	}

	private static List<String> arrows(String text) {
		return text.lines().filter((line) -> line.contains("-->")).map(String::strip).toList();
	}

}
