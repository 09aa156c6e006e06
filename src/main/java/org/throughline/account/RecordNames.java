package org.throughline.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;
import org.throughline.platform.text.Markdown;

/**
 * Names and addresses of records of all modules, as they are today.
 */
@Component
public class RecordNames {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final String query;

	RecordNames(JdbcClient jdbc, Clock clock, List<HistoryNames> modules) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.query = query(modules);
	}

	/** Returns the names of these records, in one statement. */
	public Map<UUID, Named> of(Collection<UUID> ids) {
		Map<UUID, Named> names = new HashMap<>();
		this.jdbc.sql(this.query)
			.param("ids", ids.toArray(UUID[]::new))
			.param("today", LocalDate.now(this.clock))
			.query((row) -> {
				names.merge(row.getObject(1, UUID.class),
						new Named(row.getString(2), row.getString(3), row.getString(4)), Named::and);
			});
		return names;
	}

	private static String query(List<HistoryNames> modules) {
		List<String> parts = new ArrayList<>();
		for (var module : modules) {
			if (!module.query().isEmpty()) {
				parts.add("select %d as place, n.*, null from (%s) n (id, reference, name)".formatted(parts.size(),
						module.query()));
			}
			if (!module.addresses().isEmpty()) {
				parts.add("select %d, a.id, null, null, a.address from (%s) a (id, address)".formatted(parts.size(),
						module.addresses()));
			}
		}
		return "select id, reference, name, address from (" + String.join("\nunion all ", parts)
				+ ") n (place, id, reference, name, address) order by place";
	}

	/**
	 * The first name and the first address of a record that a module knows.
	 *
	 * @param address address below {@code /manage/{partnership}/}
	 */
	public record Named(@Nullable String reference, @Nullable String name, @Nullable String address) {

		Named and(Named other) {
			return (this.name != null) ? new Named(this.reference, this.name, or(this.address, other.address))
					: new Named(other.reference, other.name, or(this.address, other.address));
		}

		private static @Nullable String or(@Nullable String one, @Nullable String other) {
			return (one != null) ? one : other;
		}

		/** Returns reference and name; empty if there is neither. */
		public String full() {
			String words = Objects.requireNonNullElse(this.name, "");
			return (this.reference != null) ? this.reference + ": " + Markdown.firstWords(words) : words;
		}

	}

}
