package org.throughline.assurance;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.web.NotFoundException;

/**
 * Writes rows that are numbered within their partnership: a form sent twice adds one,
 * numbers are given one at a time, and nobody's change is lost.
 */
@Component
class NumberedRows {

	static final int LINE = 500;

	static final int WORDING = 10_000;

	private final JdbcClient jdbc;

	NumberedRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The number of the row of this id, where it was added before. */
	OptionalInt added(String table, UUID partnershipId, UUID id) {
		this.jdbc.sql("select id from partnership where id = ? for no key update")
			.param(partnershipId)
			.query(UUID.class)
			.single();
		var before = this.jdbc.sql("select partnership_id, number from " + table + " where id = ?")
			.param(id)
			.query((row, number) -> Map.entry(row.getObject("partnership_id", UUID.class), row.getInt("number")))
			.optional();
		if (before.isEmpty()) {
			return OptionalInt.empty();
		}
		if (!before.get().getKey().equals(partnershipId)) {
			throw new NotFoundException();
		}
		return OptionalInt.of(before.get().getValue());
	}

	/** Adds a row under the next number; after {@link #added}, which holds others up. */
	int add(String table, UUID partnershipId, UUID id, Map<String, @Nullable Object> columns) {
		int number = this.jdbc.sql("select coalesce(max(number), 0) + 1 from " + table + " where partnership_id = ?")
			.param(partnershipId)
			.query(Integer.class)
			.single();
		this.jdbc
			.sql("insert into %s (id, partnership_id, number, version, %s) values (:id, :partnership, :number, 0, %s)"
				.formatted(table, String.join(", ", columns.keySet()),
						columns.keySet().stream().map((column) -> ":" + column).collect(Collectors.joining(", "))))
			.params(columns)
			.param("id", id)
			.param("partnership", partnershipId)
			.param("number", number)
			.update();
		return number;
	}

	/** Changes a row, unless somebody else changed it since it was seen. */
	void change(String table, UUID id, int seen, Map<String, @Nullable Object> columns) {
		int changed = this.jdbc
			.sql("update %s set version = version + 1, %s where id = :id and version = :version".formatted(table,
					columns.keySet()
						.stream()
						.map((column) -> column + " = :" + column)
						.collect(Collectors.joining(", "))))
			.params(columns)
			.param("id", id)
			.param("version", seen)
			.update();
		if (changed == 0) {
			throw new OptimisticLockingFailureException(table + " was changed meanwhile");
		}
	}

	/**
	 * Makes a row name just these others.
	 * @param table where it is held which others the row names
	 */
	void name(String table, String column, UUID id, String otherColumn, Collection<UUID> others) {
		this.jdbc.sql("delete from %s where %s = ? and not %s = any(?)".formatted(table, column, otherColumn))
			.params(id, others.toArray(UUID[]::new))
			.update();
		this.jdbc
			.sql("insert into %s (%s, %s) select ?, unnest(?) on conflict do nothing".formatted(table, column,
					otherColumn))
			.params(id, others.toArray(UUID[]::new))
			.update();
	}

	/** The themes of these names; an unknown one is refused at the field. */
	Set<UUID> themes(String field, List<String> slugs) {
		var found = new HashMap<String, UUID>();
		this.jdbc.sql("select slug, id from theme where slug = any(?)")
			.param(slugs.toArray(String[]::new))
			.query((row) -> {
				found.put(row.getString("slug"), row.getObject("id", UUID.class));
			});
		var ids = new LinkedHashSet<UUID>();
		for (String slug : slugs) {
			var id = found.get(slug);
			if (id == null) {
				throw new RuleViolation(field, "assurance.theme.unknown", slug);
			}
			ids.add(id);
		}
		return ids;
	}

	/** The row of this number in the partnership; none where no number is given. */
	@Nullable UUID numbered(String table, UUID partnershipId, String field, @Nullable Integer number) {
		return (number == null) ? null
				: this.jdbc.sql("select id from " + table + " where partnership_id = ? and number = ?")
					.params(partnershipId, number)
					.query(UUID.class)
					.optional()
					.orElseThrow(() -> new RuleViolation(field, "assurance.number.unknown", number));
	}

	/** What was written; it has to be something. */
	static String required(String field, @Nullable String text, int longest) {
		String written = optional(field, text, longest);
		if (written == null) {
			throw new RuleViolation(field, "assurance.text.missing");
		}
		return written;
	}

	/** What was written, or nothing. */
	static @Nullable String optional(String field, @Nullable String text, int longest) {
		String written = (text != null) ? text.strip() : "";
		if (written.length() > longest) {
			throw new RuleViolation(field, "assurance.text.tooLong", longest, written.length());
		}
		return written.isEmpty() ? null : written;
	}

	/** How many there are, never less than none. */
	static @Nullable Integer count(String field, @Nullable Integer count) {
		if (count != null && count < 0) {
			throw new RuleViolation(field, "assurance.count.negative");
		}
		return count;
	}

	/** An address elsewhere, which a browser can follow without harm. */
	static @Nullable String link(String field, @Nullable String link) {
		String written = optional(field, link, 2_000);
		if (written != null && !written.matches("https?://\\S+")) {
			throw new RuleViolation(field, "assurance.link.unfit");
		}
		return written;
	}

}
