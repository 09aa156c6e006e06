package org.throughline.platform.persistence;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Reads a record, and the records in it, from a row whose columns are named as the record
 * is mapped in entities. A record within it that may be {@code null} is, if all its
 * columns are. A list is an array.
 */
public final class MappedRecord {

	private static final Map<Class<?>, MappedRecord> MAPPED = new ConcurrentHashMap<>();

	private final Constructor<?> constructor;

	private final List<Value> values = new ArrayList<>();

	private MappedRecord(Class<?> type, String naming, Map<String, String> names) {
		var components = type.getRecordComponents();
		try {
			this.constructor = type.getDeclaredConstructor(
					Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
		for (var component : components) {
			this.values.add(value(component, naming, names));
		}
	}

	public static <T extends Record> T read(ResultSet row, Class<T> type) throws SQLException {
		var mapped = MAPPED.computeIfAbsent(type, (each) -> new MappedRecord(each, "%s", Map.of()));
		return type.cast(BeanUtils.instantiateClass(mapped.constructor, mapped.values(row)));
	}

	public static <T extends Record> RowMapper<T> rows(Class<T> type) {
		return (row, number) -> read(row, type);
	}

	private @Nullable Object[] values(ResultSet row) throws SQLException {
		var read = new @Nullable Object[this.values.size()];
		for (int at = 0; at < read.length; at++) {
			read[at] = this.values.get(at).in(row);
		}
		return read;
	}

	private static Value value(RecordComponent component, String naming, Map<String, String> names) {
		Method accessor = component.getAccessor();
		var type = component.getType();
		if (type.isRecord()) {
			var overridden = new HashMap<String, String>();
			for (var override : accessor.getAnnotationsByType(AttributeOverride.class)) {
				overridden.put(override.name(), override.column().name());
			}
			var named = accessor.getAnnotation(EmbeddedColumnNaming.class);
			var record = new MappedRecord(type, (named != null) ? named.value() : naming, overridden);
			boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
			return (row) -> {
				var read = record.values(row);
				return (nullable && Arrays.stream(read).allMatch(Objects::isNull)) ? null
						: BeanUtils.instantiateClass(record.constructor, read);
			};
		}
		var column = accessor.getAnnotation(Column.class);
		String own = (column != null && !column.name().isEmpty()) ? column.name() : underscored(component.getName());
		String name = names.getOrDefault(component.getName(), naming.formatted(own));
		return (row) -> value(row, name, type);
	}

	private static @Nullable Object value(ResultSet row, String column, Class<?> type) throws SQLException {
		if (type.isEnum()) {
			String constant = row.getString(column);
			return (constant != null) ? constant(type, constant) : null;
		}
		if (type == Instant.class) {
			var at = row.getObject(column, OffsetDateTime.class);
			return (at != null) ? at.toInstant() : null;
		}
		if (type == List.class) {
			return List.of((Object[]) row.getArray(column).getArray());
		}
		return JdbcUtils.getResultSetValue(row, row.findColumn(column), type);
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Object constant(Class<?> type, String name) {
		return Enum.valueOf((Class<Enum>) type, name);
	}

	private static String underscored(String name) {
		return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
	}

	/** A value in a row. */
	@FunctionalInterface
	private interface Value {

		@Nullable Object in(ResultSet row) throws SQLException;

	}

}
