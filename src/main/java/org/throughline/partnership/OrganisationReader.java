package org.throughline.partnership;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.web.NotFoundException;

/**
 * Reads organisations under their names on a date.
 */
@Component
class OrganisationReader {

	private static final String SUMMARIES = """
			select o.id, o.slug, o.kind, coalesce(n.name, o.slug) as name, n.acronym
			from organisation o cross join lateral organisation_name_at(o.id, :day) n
			""";

	private static final String TAKES_PART = """
			(exists (select 1 from agency_role r where r.organisation_id = o.id and r.partnership_id = :partnership)
			or exists (select 1 from group_membership m join governance_group g on g.id = m.group_id
			  where m.organisation_id = o.id and g.partnership_id = :partnership)
			or exists (select 1 from governance_group g where g.host_id = o.id and g.partnership_id = :partnership)
			or exists (select 1 from appointment a where a.organisation_id = o.id and a.partnership_id = :partnership))
			""";

	private static final String ORDER = "order by lower(n.name), o.slug";

	private final JdbcClient jdbc;

	OrganisationReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<OrganisationSummary> all(LocalDate day) {
		return this.jdbc.sql(SUMMARIES + ORDER).param("day", day).query(OrganisationSummary.class).list();
	}

	List<OrganisationSummary> takingPart(UUID partnershipId, LocalDate day) {
		return this.jdbc.sql(SUMMARIES + "where " + TAKES_PART + ORDER)
			.param("day", day)
			.param("partnership", partnershipId)
			.query(OrganisationSummary.class)
			.list();
	}

	Optional<OrganisationSummary> find(String slug, LocalDate day) {
		return this.jdbc.sql(SUMMARIES + "where o.slug = :slug")
			.param("day", day)
			.param("slug", slug)
			.query(OrganisationSummary.class)
			.optional();
	}

	Map<String, UUID> idsBySlug() {
		var ids = new HashMap<String, UUID>();
		this.jdbc.sql("select slug, id from organisation").query((row) -> {
			ids.put(row.getString("slug"), row.getObject("id", UUID.class));
		});
		return ids;
	}

	boolean takesPart(UUID organisationId, UUID partnershipId) {
		return this.jdbc.sql("select " + TAKES_PART + " from organisation o where o.id = :organisation")
			.param("partnership", partnershipId)
			.param("organisation", organisationId)
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	OrganisationDetails details(UUID partnershipId, String slug, LocalDate day) {
		var organisation = find(slug, day).orElseThrow(NotFoundException::new);
		var names = this.jdbc.sql("""
				select id, name, acronym, valid_from as "from", valid_to as "to", note
				from organisation_name where organisation_id = ? order by valid_from desc nulls last, id""")
			.param(organisation.id())
			.query(OrganisationDetails.Name.class)
			.list();
		var roles = this.jdbc.sql("""
				select id, role, valid_from as "from", valid_to as "to", note, version from agency_role
				where organisation_id = ? and partnership_id = ? order by valid_from desc nulls last, role, id""")
			.params(organisation.id(), partnershipId)
			.query(OrganisationDetails.RoleHeld.class)
			.list();
		int version = this.jdbc.sql("select version from organisation where id = ?")
			.param(organisation.id())
			.query(Integer.class)
			.single();
		return new OrganisationDetails(organisation, names, kin("predecessor_id", "successor_id", organisation.id()),
				kin("successor_id", "predecessor_id", organisation.id()), roles, version);
	}

	private List<OrganisationDetails.Kin> kin(String other, String own, UUID organisationId) {
		String day = other.equals("predecessor_id") ? "s.effective_on - 1" : "s.effective_on";
		return this.jdbc.sql("""
				select o.slug, n.name, s.effective_on as "on", s.same_footprint, s.note
				from succession s join organisation o on o.id = s.%s
				cross join lateral organisation_name_at(o.id, %s) n
				where s.%s = ? order by s.effective_on, n.name""".formatted(other, day, own))
			.param(organisationId)
			.query(OrganisationDetails.Kin.class)
			.list();
	}

}
