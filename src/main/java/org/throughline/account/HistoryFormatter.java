package org.throughline.account;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

	/** Columns that no page shows. */
	static final Set<String> TECHNICAL = Set.of("id", "version", "next_number", "import_key", "created_at",
			"password_hash", "urgency");

	/** Columns to show first. */
	private static final List<String> FIRST = List.of("heading", "headline", "title", "name", "acronym", "person_name",
			"role_title", "role", "kind", "wording", "body", "progress", "impact", "description", "organisation_id",
			"predecessor_id", "successor_id", "group_id", "theme_id", "valid_from", "valid_to");

	/** Columns that name a record in sentences. */
	private static final List<String> NAMES = List.of("heading", "headline", "title", "name", "topic", "subject",
			"person_name", "wording", "words", "reference", "measure");

	/** Columns of what a record without a name is about. */
	private static final List<String> REFERENCES = List.of("organisation_id", "group_id", "indicator_id", "report_id");

	private static final Locale LOCALE = Locale.UK;

	private final MessageSource messages;

	private final List<HistoryNames> modules;

	private final EnumColumns enums;

	private final RecordNames records;

	HistoryFormatter(MessageSource messages, List<HistoryNames> modules, EnumColumns enums, RecordNames records) {
		this.messages = messages;
		this.modules = modules;
		this.enums = enums;
		this.records = records;
	}

	List<Change> changes(List<HistoryService.Recorded> rows) {
		var names = names(rows);
		return rows.stream()
			.map((row) -> new Change(row.at(), row.actor(), kind(row.table()), row.operation(), fields(row, names),
					subject(row, names)))
			.toList();
	}

	/** Returns the kind of the rows of a table ("Action"). */
	String kind(String table) {
		return label(table, "history." + table);
	}

	/** Returns a label within a sentence: "due date", but "RAG rating". */
	static String within(String label) {
		boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
		return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
	}

	private Change.Subject subject(HistoryService.Recorded row, Map<UUID, RecordNames.Named> names) {
		var content = row.latest();
		UUID id = row.recordId();
		boolean itself = id.toString().equals(Objects.toString(content.get("id"), ""))
				|| row.table().equals("partnership");
		String name = (itself && !isConfidential(row.table())) ? ownName(row.table(), content, names) : null;
		var known = names.get(id);
		if (name == null && known != null) {
			name = known.name();
		}
		return new Change.Subject(row.place().set(), id, itself,
				within(itself ? kind(row.table()) : kindOfWhole(id, content)), name,
				(known != null) ? known.address() : null);
	}

	private boolean isConfidential(String table) {
		return this.modules.stream().anyMatch((module) -> module.unnamed().contains(table));
	}

	/** The name of a record from its own row, also after its removal. */
	private @Nullable String ownName(String table, Map<String, Object> content, Map<UUID, RecordNames.Named> names) {
		for (String column : NAMES) {
			if (content.get(column) instanceof String text && !text.isBlank()) {
				return Markdown.firstWords(text(table, column, text, names));
			}
		}
		var organisation = (content.get("organisation_id") instanceof String id) ? names.get(UUID.fromString(id))
				: null;
		return (organisation != null) ? organisation.name() : null;
	}

	/** The kind of the record of which a row is a part, from the column that names it. */
	private String kindOfWhole(UUID id, Map<String, Object> content) {
		return content.entrySet()
			.stream()
			.filter((column) -> column.getKey().endsWith("_id") && id.toString().equals(column.getValue()))
			.findFirst()
			.map((column) -> column.getKey().replaceAll("_id$", ""))
			.map((name) -> label(name, "history.whole." + name, "history." + name))
			.orElseGet(() -> label("record", "history.whole"));
	}

	private List<FieldChange> fields(HistoryService.Recorded row, Map<UUID, RecordNames.Named> names) {
		Set<String> columns = new TreeSet<>(
				Comparator.comparingInt(HistoryFormatter::rank).thenComparing((name) -> name));
		columns.addAll(row.before().keySet());
		columns.addAll(row.after().keySet());
		List<FieldChange> fields = new ArrayList<>();
		for (String column : columns) {
			Object before = row.before().get(column);
			Object after = row.after().get(column);
			if (isSame(before, after) || !isShown(row, column)) {
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
		return fields.stream().distinct().toList();
	}

	/** A box that nobody ticked is no news of a record that was added or removed. */
	private static boolean isSame(@Nullable Object before, @Nullable Object after) {
		return Objects.equals(before, after) || (before == null && Boolean.FALSE.equals(after))
				|| (after == null && Boolean.FALSE.equals(before));
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

	private String text(String table, String column, @Nullable Object value, Map<UUID, RecordNames.Named> names) {
		if (value == null) {
			return "";
		}
		if (value instanceof Boolean yes) {
			return label(yes ? "yes" : "no", "history." + yes);
		}
		String text = value.toString();
		if (column.endsWith("_id")) {
			var named = names.get(UUID.fromString(text));
			return (named != null && named.name() != null) ? named.full() : label("no longer there", "history.gone");
		}
		var type = this.enums.of(table + '.' + column);
		if (type.isPresent()) {
			return label(text, type.get().getSimpleName() + '.' + text);
		}
		if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
			return Dates.inWords(LocalDate.parse(text));
		}
		if (text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*") && (column.endsWith("_at") || column.equals("at"))) {
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

	/** Reads the current names and addresses of records in one statement. */
	private Map<UUID, RecordNames.Named> names(Collection<HistoryService.Recorded> rows) {
		Set<UUID> wanted = new HashSet<>();
		for (var row : rows) {
			wanted.add(row.recordId());
			for (var values : List.of(row.before(), row.after())) {
				values.forEach((column, value) -> {
					if (value != null && column.endsWith("_id")
							&& (REFERENCES.contains(column) || isShown(row, column))) {
						wanted.add(UUID.fromString(value.toString()));
					}
				});
			}
		}
		return this.records.of(wanted);
	}

}
