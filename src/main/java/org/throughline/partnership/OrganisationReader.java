package org.throughline.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.form.KnownSlugs;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.time.Dates;
import org.throughline.platform.web.NotFoundException;

/**
 * Reads organisations under their names on a date.
 */
@Component
class OrganisationReader {

	private static final String SUMMARIES = """
			select o.id, o.slug, o.kind, coalesce(n.name, o.slug) as name, n.acronym
			from organisation o left join lateral organisation_name_at(o.id, :day) n on true
			""";

	private static final String TAKES_PART = """
			exists (select from partnership_member m where m.organisation_id = o.id and m.partnership_id = :partnership)
			""";

	/**
	 * All organisations, with the days on which they existed and took part in the
	 * partnership.
	 */
	private static final String OFFERED = """
			select o.slug, coalesce(n.name, o.slug) as name, m.organisation_id is not null as member,
			  (select min(f.valid_from) from organisation_name f where f.organisation_id = o.id
			      and not f.also_known_as having bool_and(f.valid_from is not null)) as first_day,
			  organisation_end(o.id) as last_day, m.last_day as last_role
			from organisation o
			left join (select organisation_id, case when bool_and(valid_to is not null) then max(valid_to) end as last_day
			  from partnership_member where partnership_id = :partnership group by organisation_id) m on m.organisation_id = o.id
			left join lateral organisation_name_at(o.id, :day) n on true
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

	List<OfferedOrganisation> offered(UUID partnershipId, LocalDate day) {
		return this.jdbc.sql(OFFERED + ORDER)
			.param("day", day)
			.param("partnership", partnershipId)
			.query(OfferedOrganisation.class)
			.list();
	}

	/**
	 * Checks that an organisation exists during a period.
	 * @param field the field of the period; its dates are {@code from} and {@code to}
	 * @throws RuleViolation on the first date that is later than its last day
	 */
	void requireExists(@Nullable UUID organisationId, @Nullable LocalDate from, @Nullable LocalDate to, String field) {
		var end = (organisationId == null) ? null
				: this.jdbc.sql("select organisation_end(?)")
					.param(organisationId)
					.query(LocalDate.class)
					.optional()
					.orElse(null);
		if (end == null) {
			return;
		}
		if (from != null && from.isAfter(end)) {
			throw new RuleViolation(field + "from", "organisation.ended", Dates.inWords(end));
		}
		if (to != null && to.isAfter(end)) {
			throw new RuleViolation(field + "to", "organisation.ended", Dates.inWords(end));
		}
	}

	Optional<OrganisationSummary> find(String slug, LocalDate day) {
		return this.jdbc.sql(SUMMARIES + "where o.slug = :slug")
			.param("day", day)
			.param("slug", slug)
			.query(OrganisationSummary.class)
			.optional();
	}

	Map<String, UUID> idsBySlug() {
		return KnownSlugs.read(this.jdbc.sql("select slug, id from organisation"));
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
				select id, name, acronym, valid_from as "from", valid_to as "to", note, also_known_as
				from organisation_name where organisation_id = ? order by valid_from desc nulls last, id""")
			.param(organisation.id())
			.query(OrganisationDetails.Name.class)
			.list();
		var roles = this.jdbc
			.sql("""
					select id, role, valid_from as "from", least(valid_to, organisation_end(organisation_id)) as "to", note, version
					from agency_role
					where organisation_id = ? and partnership_id = ? order by valid_from desc nulls last, role, id""")
			.params(organisation.id(), partnershipId)
			.query(OrganisationDetails.DatedRole.class)
			.list();
		int version = this.jdbc.sql("select version from organisation where id = ?")
			.param(organisation.id())
			.query(Integer.class)
			.single();
		return new OrganisationDetails(organisation, names,
				related("predecessor_id", "successor_id", organisation.id()),
				related("successor_id", "predecessor_id", organisation.id()), roles, version);
	}

	private List<OrganisationDetails.RelatedOrganisation> related(String other, String own, UUID organisationId) {
		String day = other.equals("predecessor_id") ? "s.effective_on - 1" : "s.effective_on";
		return this.jdbc.sql("""
				select s.id, o.slug, n.name, s.effective_on as "on", s.same_footprint, s.confirmed, s.note, s.version
				from succession s join organisation o on o.id = s.%s
				left join lateral organisation_name_at(o.id, %s) n on true
				where s.%s = ? order by s.effective_on, n.name""".formatted(other, day, own))
			.param(organisationId)
			.query(OrganisationDetails.RelatedOrganisation.class)
			.list();
	}

}
