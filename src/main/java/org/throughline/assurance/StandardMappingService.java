package org.throughline.assurance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Matches of the standards of the previous set to those of a set. Several standards may
 * match one, and one may match several.
 */
@Service
@Transactional(readOnly = true)
public class StandardMappingService {

	private final StandardSetService sets;

	private final SchemeReader reader;

	private final StandardSetRepository stored;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	StandardMappingService(StandardSetService sets, SchemeReader reader, StandardSetRepository stored, CurrentUser user,
			JdbcClient jdbc) {
		this.sets = sets;
		this.reader = reader;
		this.stored = stored;
		this.user = user;
		this.jdbc = jdbc;
	}

	/**
	 * The matching standards by number of the standard in the previous set. Standards
	 * without a match are missing.
	 */
	public SortedMap<Integer, SortedSet<Integer>> mapping(UUID partnershipId, String slug) {
		this.sets.find(partnershipId, slug);
		return mappings(partnershipId).getOrDefault(slug, new TreeMap<>());
	}

	/** The matches of every set of the partnership, by slug of the set. */
	public Map<String, SortedMap<Integer, SortedSet<Integer>>> mappings(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		var mappings = new HashMap<String, SortedMap<Integer, SortedSet<Integer>>>();
		this.jdbc.sql("""
				select s.slug, m.earlier_number, m.number from standard_mapping m join standard_set s on s.id = m.set_id
				where s.partnership_id = ?""").param(partnershipId).query((row) -> {
			mappings.computeIfAbsent(row.getString("slug"), (key) -> new TreeMap<>())
				.computeIfAbsent(row.getInt("earlier_number"), (key) -> new TreeSet<>())
				.add(row.getInt("number"));
		});
		return mappings;
	}

	/**
	 * Replaces the matches of a set, unless it has changed since this version.
	 * @param mapping for numbers of the previous set, the matching numbers of this set
	 */
	@Transactional
	public void replace(UUID partnershipId, String slug, int version, Map<Integer, ? extends Set<Integer>> mapping) {
		var details = this.sets.find(partnershipId, slug);
		var set = this.stored.findByPartnershipIdAndSlug(partnershipId, slug).orElseThrow(NotFoundException::new);
		set.requireVersion(version);
		replace(partnershipId, details, set, mapping);
	}

	private void replace(UUID partnershipId, StandardSetDetails details, StandardSet set,
			Map<Integer, ? extends Set<Integer>> mapping) {
		String follows = details.followsSlug();
		var earlier = (follows != null) ? this.reader.set(partnershipId, follows).orElse(null) : null;
		if (earlier == null) {
			throw new RuleViolation("mapping", "standardSet.follows.missing");
		}
		var matches = new HashSet<StandardMatch>();
		mapping.forEach((from, numbers) -> numbers.forEach((to) -> {
			if (earlier.standard(from).isEmpty() || details.standard(to).isEmpty()) {
				throw new RuleViolation("mapping", "standardSet.standard.unknown", from, to);
			}
			matches.add(new StandardMatch(to, earlier.id(), from));
		}));
		set.replaceMatches(matches);
		this.stored.flush();
	}

}
