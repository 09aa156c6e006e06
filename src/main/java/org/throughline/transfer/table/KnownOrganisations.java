package org.throughline.transfer.table;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.partnership.PartnershipService;

/** Organisations by their current and former names and their short forms. */
@Component
class KnownOrganisations {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final PartnershipService partnerships;

	KnownOrganisations(JdbcClient jdbc, Clock clock, PartnershipService partnerships) {
		this.partnerships = partnerships;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns all organisations and the partnership itself under this key. */
	Register register(UUID partnershipId, String key) {
		var register = register();
		for (var name : this.partnerships.names(partnershipId)) {
			register.presentNames().putIfAbsent(key, name.name());
			register.add(name.name(), key);
			if (name.acronym() != null) {
				register.add(name.acronym(), key);
			}
		}
		register.add(key, key);
		return register;
	}

	/** Returns all organisations. */
	Register register() {
		var register = new Register(new HashMap<>(), new HashMap<>());
		this.jdbc.sql("select slug, present, name, acronym from known_organisations(?)")
			.param(LocalDate.now(this.clock))
			.query((row) -> {
				String slug = row.getString("slug");
				register.presentNames().put(slug, row.getString("present"));
				String acronym = row.getString("acronym");
				register.add(row.getString("name"), slug);
				register.add(slug, slug);
				if (acronym != null) {
					register.add(acronym, slug);
				}
			});
		return register;
	}

	/**
	 * All organisations.
	 *
	 * @param presentNames today's names by slug
	 */
	record Register(Map<String, String> presentNames, Map<String, Set<String>> slugs) {

		private void add(String name, String slug) {
			this.slugs.computeIfAbsent(Words.plain(name), (key) -> new HashSet<>()).add(slug);
		}

		/** The organisation of a name, if there is exactly one. */
		Optional<String> slug(String words) {
			var found = this.slugs.getOrDefault(Words.plain(words), Set.of());
			return (found.size() == 1) ? Optional.of(List.copyOf(found).get(0)) : Optional.empty();
		}

		/** Whether several organisations have a name. */
		boolean ambiguous(String words) {
			return this.slugs.getOrDefault(Words.plain(words), Set.of()).size() > 1;
		}

		String presentName(String slug) {
			return this.presentNames.getOrDefault(slug, slug);
		}

	}

}
