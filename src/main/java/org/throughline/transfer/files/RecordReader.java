package org.throughline.transfer.files;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;

import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;

/**
 * Converts a file to a record. The record's components are the format: their names are
 * the keys, those of an unwrapped record among them, and their types the possible values.
 * What may be missing is nullable, a list or a boolean. All problems of a file are found
 * at once.
 */
final class RecordReader {

	private final List<ImportProblem> problems = new ArrayList<>();

	private final MessageSourceAccessor messages;

	private RecordReader(MessageSourceAccessor messages) {
		this.messages = messages;
	}

	/**
	 * Returns the record of a file.
	 * @throws ImportRefused with every problem, if one is found
	 */
	static <T extends Record> T read(Class<T> type, YamlNode node, MessageSourceAccessor messages) {
		RecordReader reader = new RecordReader(messages);
		T value = reader.record(type, node, "");
		if (value == null || !reader.problems.isEmpty()) {
			throw new ImportRefused(reader.problems);
		}
		return value;
	}

	private <T> @Nullable T record(Class<T> type, YamlNode node, String path) {
		if (!(node instanceof YamlNode.Mapping mapping)) {
			return refused(path, "file.problem.names", listed(type));
		}
		Set<String> known = names(type).collect(Collectors.toSet());
		for (String key : mapping.values().keySet()) {
			if (!known.contains(key)) {
				refused(below(path, key), "file.problem.nameUnknown", listed(type));
			}
		}
		return components(type, mapping, path);
	}

	private <T> @Nullable T components(Class<T> type, YamlNode.Mapping mapping, String path) {
		int before = this.problems.size();
		RecordComponent[] components = type.getRecordComponents();
		Object[] values = new Object[components.length];
		for (int i = 0; i < components.length; i++) {
			values[i] = unwrapped(components[i]) ? components(components[i].getType(), mapping, path)
					: component(components[i], mapping.values(), path);
		}
		return (this.problems.size() > before) ? null : construct(type, components, values);
	}

	private @Nullable Object component(RecordComponent component, Map<String, YamlNode> values, String path) {
		String name = component.getName();
		YamlNode node = values.get(name);
		boolean missing = node == null || (node instanceof YamlNode.Scalar scalar && blank(scalar.text()));
		if (!missing) {
			Object value = value(component.getGenericType(), values.get(name), below(path, name));
			Size size = component.getAccessor().getAnnotation(Size.class);
			return (size != null && value instanceof String text && text.length() > size.max())
					? refused(below(path, name), "file.problem.tooLong", text.length(), size.max()) : value;
		}
		if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
			return null;
		}
		if (component.getType() == List.class) {
			return List.of();
		}
		return (component.getType() == boolean.class) ? Boolean.FALSE
				: refused(below(path, name), "file.problem.missing", name);
	}

	private @Nullable Object value(Type type, @Nullable YamlNode node, String path) {
		if (node == null) {
			return null;
		}
		if (type instanceof ParameterizedType list) {
			return list(list.getActualTypeArguments()[0], node, path);
		}
		Class<?> plain = (Class<?>) type;
		if (plain.isRecord()) {
			return record(plain, node, path);
		}
		if (!(node instanceof YamlNode.Scalar scalar) || scalar.text() == null) {
			return refused(path, "file.problem.singleValue");
		}
		return scalar(plain, scalar.text(), path);
	}

	private @Nullable List<Object> list(Type type, YamlNode node, String path) {
		if (!(node instanceof YamlNode.Listing listing)) {
			return refused(path, "file.problem.list");
		}
		List<Object> values = new ArrayList<>();
		for (int i = 0; i < listing.values().size(); i++) {
			YamlNode element = listing.values().get(i);
			String place = path + "[" + i + "]";
			if (element instanceof YamlNode.Scalar scalar && blank(scalar.text())) {
				refused(place, "file.problem.emptyItem");
				continue;
			}
			Object value = value(type, element, place);
			if (value != null) {
				values.add(value);
			}
		}
		return List.copyOf(values);
	}

	private @Nullable Object scalar(Class<?> type, String text, String path) {
		if (type == String.class) {
			return text.stripTrailing();
		}
		if (type == LocalDate.class) {
			return date(text, path);
		}
		if (type == Integer.class || type == int.class) {
			return text.matches("\\d{1,9}") ? Integer.valueOf(text)
					: refused(path, "file.problem.wholeNumber", shortened(text));
		}
		if (type == Boolean.class || type == boolean.class) {
			return switch (text) {
				case "true" -> Boolean.TRUE;
				case "false" -> Boolean.FALSE;
				default -> refused(path, "file.problem.trueOrFalse", shortened(text));
			};
		}
		if (type.isEnum()) {
			return constant(type, text, path);
		}
		throw new IllegalStateException("A file cannot hold a " + type);
	}

	private @Nullable LocalDate date(String text, String path) {
		try {
			var day = LocalDate.parse(text);
			if (day.getYear() >= 1800 && day.getYear() < 2200) {
				return day;
			}
		}
		catch (DateTimeParseException ex) {
			// refused below
		}
		return refused(path, "file.problem.day", shortened(text));
	}

	private @Nullable Object constant(Class<?> type, String text, String path) {
		Object[] constants = type.getEnumConstants();
		for (Object constant : constants) {
			if (((Enum<?>) constant).name().equals(text)) {
				return constant;
			}
		}
		return refused(path, "file.problem.choice", shortened(text),
				Stream.of(constants).map((each) -> ((Enum<?>) each).name()).collect(Collectors.joining(", ")));
	}

	private <T> @Nullable T refused(String path, String code, Object... arguments) {
		this.problems.add(new ImportProblem(path, this.messages.getMessage(code, arguments)));
		return null;
	}

	private static <T> T construct(Class<T> type, RecordComponent[] components, @Nullable Object[] values) {
		Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		try {
			return type.getDeclaredConstructor(types).newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("No " + type + " can be made", ex);
		}
	}

	private static boolean blank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	private static String below(String path, String name) {
		return path.isEmpty() ? name : path + "." + name;
	}

	/** Returns the names of a record's components, also those of unwrapped records. */
	private static Stream<String> names(Class<?> type) {
		return Stream.of(type.getRecordComponents())
			.flatMap((component) -> unwrapped(component) ? names(component.getType()) : Stream.of(component.getName()));
	}

	private static String listed(Class<?> type) {
		return names(type).collect(Collectors.joining(", "));
	}

	private static boolean unwrapped(RecordComponent component) {
		return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
	}

	private static String shortened(String text) {
		String line = text.strip().lines().findFirst().orElse("");
		return (line.length() > 60) ? line.substring(0, 60) + "…" : line;
	}

}
