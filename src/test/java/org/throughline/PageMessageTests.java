package org.throughline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every message that a page names exists, and an enum with messages has one for each
 * constant.
 */
class PageMessageTests {

	private static final Path RESOURCES = Path.of("src", "main", "resources");

	/** A message that a template names in full, such as {@code #{review.saved}}. */
	private static final Pattern NAMED = Pattern.compile("#\\{([\\w.-]+)[}(]");

	/** Messages of constants: {@code #{|Rag.${...}|}} and {@code messages='Rag'}. */
	private static final Pattern OF_CONSTANTS = Pattern
		.compile("#\\{\\|([\\w.-]+)\\.\\$\\{|messages='([\\w.]+)'|#messages\\.msg\\('([\\w.]+)\\.'");

	private static final Pattern CONSTANT = Pattern.compile("([\\w.-]+)\\.([A-Z][A-Z0-9_]*)");

	/** Constants that no page shows under this name. */
	private static final Map<String, Set<String>> NOT_SHOWN = Map.of("ClockUnit", Set.of("FIXED_DATE", "NONE"),
			"SuppressionReason", Set.of("NONE"), "Direction", Set.of("TO_CHOOSE"));

	private final Set<String> messages = new TreeSet<>();

	/** The constants that have a message, by the beginning of its key. */
	private final Map<String, Set<String>> shown = new TreeMap<>();

	@BeforeEach
	void readMessages() throws IOException {
		for (Path file : files(RESOURCES.resolve("messages"), ".properties")) {
			var properties = new Properties();
			try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
				properties.load(reader);
			}
			this.messages.addAll(properties.stringPropertyNames());
		}
		for (String key : this.messages) {
			var constant = CONSTANT.matcher(key);
			if (constant.matches()) {
				this.shown.computeIfAbsent(constant.group(1), (name) -> new TreeSet<>()).add(constant.group(2));
			}
		}
	}

	@Test
	void emptyChoiceSaysSelectAsErrorsDo() throws IOException {
		for (Path page : files(RESOURCES.resolve("templates"), ".html")) {
			assertThat(Files.readString(page)).as(page.toString())
				.doesNotContainPattern("empty='Choose|'Choose an|value=\"\">Choose");
		}
	}

	@Test
	void everyMessageThatTemplatesNameExists() throws IOException {
		var missing = new ArrayList<String>();
		for (Path template : files(RESOURCES.resolve("templates"), ".html")) {
			String text = Files.readString(template);
			NAMED.matcher(text)
				.results()
				.map((found) -> found.group(1))
				.filter((key) -> !this.messages.contains(key))
				.forEach((key) -> missing.add(template + ": " + key));
			OF_CONSTANTS.matcher(text)
				.results()
				.map(PageMessageTests::name)
				.filter((name) -> this.messages.stream().noneMatch((key) -> key.startsWith(name + ".")))
				.forEach((name) -> missing.add(template + ": " + name));
		}
		assertThat(missing).isEmpty();
	}

	@Test
	void everyConstantOfAnEnumWithMessagesHasOne() {
		var wrong = new HashMap<String, Object>();
		assertThat(enums()).hasSizeGreaterThan(100);
		enums().forEach((name, types) -> {
			for (String key : List.of(name, name + "s")) {
				var shown = this.shown.get(key);
				if (shown != null && types.stream().noneMatch((constants) -> complete(name, constants, shown))) {
					wrong.put(key, shown);
				}
			}
		});
		assertThat(wrong).isEmpty();
	}

	private static boolean complete(String name, Set<String> constants, Set<String> shown) {
		var all = new TreeSet<>(shown);
		all.addAll(NOT_SHOWN.getOrDefault(name, Set.of()));
		return all.equals(constants);
	}

	/** The constants of the enums of each simple name. */
	private static Map<String, List<Set<String>>> enums() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false) {

			@Override
			protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
				return !String.valueOf(found.getResourceDescription()).contains("test-classes");
			}

		};
		scanner.addIncludeFilter(
				(type, factory) -> Enum.class.getName().equals(type.getClassMetadata().getSuperClassName()));
		return scanner.findCandidateComponents("org.throughline")
			.stream()
			.map((found) -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
			.collect(Collectors.groupingBy(Class::getSimpleName,
					Collectors.mapping(PageMessageTests::constants, Collectors.toList())));
	}

	private static Set<String> constants(Class<?> type) {
		return Arrays.stream(type.getEnumConstants())
			.map((constant) -> ((Enum<?>) constant).name())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String name(MatchResult found) {
		return Stream.of(1, 2, 3).map(found::group).filter((group) -> group != null).findFirst().orElseThrow();
	}

	private static List<Path> files(Path folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((path) -> path.toString().endsWith(ending)).toList();
		}
	}

}
