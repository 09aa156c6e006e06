package org.throughline.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.EnumColumns;
import org.throughline.platform.persistence.HistoryNames;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.time.Dates;

/**
 * Formats recorded changes for reading: labels of fields, labels of enums, dates, and
 * names of referenced records. Technical columns are left out.
 */
@Component
class HistoryFormatter {

	private static final Set<String> TECHNICAL = Set.of("id", "version", "next_number", "import_key", "created_at");

	/** Columns to show first. */
	private static final List<String> FIRST = List.of("heading", "headline", "title", "name", "acronym", "person_name",
			"role_title", "role", "kind", "wording", "body", "progress", "impact", "description", "organisation_id",
			"predecessor_id", "successor_id", "group_id", "theme_id", "valid_from", "valid_to");

	private static final Locale LOCALE = Locale.UK;

	private final MessageSource messages;

	private final List<HistoryNames> modules;

	private final EnumColumns enums;

	private final JdbcClient jdbc;

	private final Clock clock;

	HistoryFormatter(MessageSource messages, List<HistoryNames> modules, EnumColumns enums, JdbcClient jdbc,
			Clock clock) {
		this.messages = messages;
		this.modules = modules;
		this.enums = enums;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<Change> changes(List<HistoryService.Recorded> rows) {
		var names = names(rows);
		return rows.stream()
			.map((row) -> new Change(row.at(), row.actor(), label(row.table(), "history." + row.table()),
					row.operation(), fields(row, names)))
			.toList();
	}

	private List<FieldChange> fields(HistoryService.Recorded row, Map<UUID, String> names) {
		Set<String> columns = new TreeSet<>(
				Comparator.comparingInt(HistoryFormatter::rank).thenComparing((name) -> name));
		columns.addAll(row.before().keySet());
		columns.addAll(row.after().keySet());
		List<FieldChange> fields = new ArrayList<>();
		for (String column : columns) {
			Object before = row.before().get(column);
			Object after = row.after().get(column);
			if (Objects.equals(before, after) || !isShown(row, column)) {
				continue;
			}
			String oldText = text(row.table(), column, before, names);
			String newText = text(row.table(), column, after, names);
			if (!oldText.equals(newText)) {
				String label = label(column.replaceAll("_id$", ""), "history." + row.table() + '.' + column,
						"history.column." + column);
				fields.add(new FieldChange(label, oldText, newText));
			}
		}
		return fields;
	}

	private static int rank(String column) {
		int place = FIRST.indexOf(column);
		return (place >= 0) ? place : FIRST.size();
	}

	private boolean isShown(HistoryService.Recorded row, String column) {
		if (TECHNICAL.contains(column)
				|| this.modules.stream().anyMatch((module) -> module.technicalColumns().contains(column))
				|| (column.equals("position") && row.operation() != Change.Operation.UPDATE)) {
			return false;
		}
		if (!column.endsWith("_id")) {
			return true;
		}
		boolean itself = row.recordId().toString().equals(Objects.toString(row.after().get(column), ""))
				|| row.recordId().toString().equals(Objects.toString(row.before().get(column), ""));
		boolean granted = row.table().equals("role_grant") && column.equals("partnership_id");
		return !itself && (granted || this.modules.stream().anyMatch((module) -> module.columns().contains(column)));
	}

	private String text(String table, String column, @Nullable Object value, Map<UUID, String> names) {
		if (value == null) {
			return "";
		}
		if (value instanceof Boolean yes) {
			return label(yes ? "yes" : "no", "history." + yes);
		}
		String text = value.toString();
		if (column.endsWith("_id")) {
			return names.getOrDefault(UUID.fromString(text), label("no longer there", "history.gone"));
		}
		var type = this.enums.of(table + '.' + column);
		if (type.isPresent()) {
			return label(text, type.get().getSimpleName() + '.' + text);
		}
		if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
			return Dates.inWords(LocalDate.parse(text));
		}
		if (text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*") && column.endsWith("_at")) {
			return Dates.moment(OffsetDateTime.parse(text).toInstant());
		}
		return text;
	}

	/** Returns the first of the messages that exists, or a readable form of the name. */
	private String label(String name, String... keys) {
		String readable = name.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
		readable = readable.isEmpty() ? name : Character.toUpperCase(readable.charAt(0)) + readable.substring(1);
		return this.messages.getMessage(new DefaultMessageSourceResolvable(keys, readable), LOCALE);
	}

	/** Reads the current names of referenced records, at most one query per module. */
	private Map<UUID, String> names(Collection<HistoryService.Recorded> rows) {
		Set<UUID> wanted = new HashSet<>();
		for (var row : rows) {
			for (var values : List.of(row.before(), row.after())) {
				values.forEach((column, value) -> {
					if (value != null && column.endsWith("_id") && isShown(row, column)) {
						wanted.add(UUID.fromString(value.toString()));
					}
				});
			}
		}
		Map<UUID, String> names = new HashMap<>();
		for (var module : this.modules) {
			if (!wanted.isEmpty() && !module.query().isEmpty()) {
				this.jdbc.sql(module.query())
					.param("ids", wanted.toArray(UUID[]::new))
					.param("today", LocalDate.now(this.clock))
					.query((row) -> {
						names.put(row.getObject(1, UUID.class), name(row.getString(2), row.getString(3)));
					});
				wanted.removeAll(names.keySet());
			}
		}
		return names;
	}

	private static String name(@Nullable String reference, String name) {
		return (reference != null) ? reference + ": " + Markdown.firstWords(name) : name;
	}

}
