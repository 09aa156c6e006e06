package org.throughline.partnership;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.document.Accent;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.FormerSlugs;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages partnerships and their names.
 */
@Service
@Transactional(readOnly = true)
public class PartnershipService implements FormerSlugs {

	private static final String SUMMARIES = """
			select p.id, p.slug, p.area, coalesce(n.name, p.area) as name, n.acronym,
			  other_partnership_names(p.id, :day) as other_names, n.form,
			  p.listed and exists (select from partnership_label o where o.listed and o.id <> p.id) as comparable
			from partnership_label p cross join lateral partnership_name_at(p.id, :day) n
			""";

	private final JdbcClient jdbc;

	private final PartnershipRepository partnerships;

	private final CurrentUser user;

	private final Clock clock;

	PartnershipService(JdbcClient jdbc, PartnershipRepository partnerships, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.partnerships = partnerships;
		this.user = user;
		this.clock = clock;
	}

	/** Returns a partnership under its current name. */
	public Optional<PartnershipSummary> find(String slug) {
		return this.jdbc.sql(SUMMARIES + "where p.slug = :slug")
			.param("day", LocalDate.now(this.clock))
			.param("slug", slug)
			.query(PartnershipSummary.class)
			.optional();
	}

	/**
	 * Returns a partnership under its current name.
	 * @throws NotFoundException if there is none
	 */
	public PartnershipSummary require(String slug) {
		return find(slug).orElseThrow(NotFoundException::new);
	}

	/** Returns all partnerships by area. */
	public List<PartnershipSummary> all() {
		return this.jdbc.sql(SUMMARIES + "order by lower(p.area), p.slug")
			.param("day", LocalDate.now(this.clock))
			.query(PartnershipSummary.class)
			.list();
	}

	/** Returns the names of a partnership, latest first. */
	public List<PartnershipNameDetails> names(UUID partnershipId) {
		return this.jdbc.sql("""
				select * from partnership_name where partnership_id = ?
				order by also_known_as, valid_from desc nulls last, id""")
			.param(partnershipId)
			.query((row, number) -> MappedRecord.read(row, PartnershipNameDetails.class))
			.list();
	}

	/** Returns the version of the partnership and its names for optimistic locking. */
	public int version(UUID partnershipId) {
		return this.jdbc.sql("select version from partnership where id = ?")
			.param(partnershipId)
			.query(Integer.class)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Locks a partnership until the end of the transaction, so that one person at a time
	 * adds numbered records.
	 * @throws NotFoundException if there is none
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void lock(UUID partnershipId) {
		this.jdbc.sql("select id from partnership where id = ? for no key update")
			.param(partnershipId)
			.query(UUID.class)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Adds a partnership with its first name; administrators only.
	 * @param slug the first part of its addresses
	 * @param areas the council areas it serves
	 * @param name its first name
	 */
	@Transactional
	public UUID add(String slug, List<String> areas, PartnershipNameEdit name) {
		this.user.requireAdministrator();
		requireFree(slug, null);
		requireEngland(areas);
		requireEngland(List.of(name.name()));
		var partnership = new Partnership(slug, areas);
		partnership.addName(name);
		this.partnerships.save(partnership);
		this.partnerships.flush();
		return partnership.id();
	}

	private void requireFree(String slug, @Nullable UUID partnershipId) {
		if (!Slug.isSlug(slug)) {
			throw new RuleViolation("slug", "partnership.slug.malformed");
		}
		if (Partnership.RESERVED.contains(slug)) {
			throw new RuleViolation("slug", "partnership.slug.reserved", slug);
		}
		if (this.jdbc.sql("select exists (select from partnership_slug where slug = ? and id is distinct from ?)")
			.param(slug)
			.param(partnershipId)
			.query(Boolean.class)
			.single()) {
			throw new RuleViolation("slug", "partnership.slug.taken", slug);
		}
	}

	@Override
	public Set<String> names() {
		return Set.of("partnership", "in", "with");
	}

	@Override
	public String formerSlugs() {
		return """
				select f.slug, p.slug from partnership_former_slug f join partnership p on p.id = f.partnership_id
				where f.slug = any(:slugs)""";
	}

	/** Returns the address and area of a partnership, and whether it is listed. */
	public PartnershipProfile profile(UUID partnershipId) {
		return this.jdbc.sql("""
				select p.slug, p.listed, array(select a.name from partnership_area a where a.partnership_id = p.id
				  order by a.position) as areas
				from partnership p where p.id = ?""")
			.param(partnershipId)
			.query(MappedRecord.rows(PartnershipProfile.class))
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Edits the address and area of a partnership, and whether it is listed. Its former
	 * addresses lead to the new one.
	 */
	@Transactional
	public void edit(UUID partnershipId, int version, PartnershipProfile profile) {
		var partnership = forChange(partnershipId, version);
		requireFree(profile.slug(), partnershipId);
		requireEngland(profile.areas());
		partnership.apply(profile);
		this.partnerships.flush();
	}

	/** Returns what the covers of a partnership's reports look like. */
	public PartnershipCover cover(UUID partnershipId) {
		return this.jdbc.sql("select cover_colour, logo, logo_description from partnership where id = ?")
			.param(partnershipId)
			.query((row, number) -> new PartnershipCover(row.getString("cover_colour"), row.getBytes("logo"),
					row.getString("logo_description")))
			.optional()
			.orElse(PartnershipCover.NONE);
	}

	/**
	 * Edits what the covers look like that are made from now on.
	 * @throws RuleViolation if white words cannot be read on the colour
	 */
	@Transactional
	public void editCover(UUID partnershipId, int version, PartnershipCover cover) {
		var partnership = forChange(partnershipId, version);
		String colour = cover.colour();
		if (colour != null && !new Accent(colour).dark()) {
			throw new RuleViolation("colour", "partnership.cover.contrast",
					BigDecimal.valueOf(new Accent(colour).contrast()).setScale(1, RoundingMode.DOWN), Accent.ENOUGH);
		}
		partnership.replaceCover(cover);
		this.partnerships.flush();
	}

	private static void requireEngland(List<String> areas) {
		OutsideEngland.country(areas).ifPresent((country) -> {
			throw new RuleViolation("areas", "partnership.area.outside", country);
		});
	}

	/** Adds a name. */
	@Transactional
	public void addName(UUID partnershipId, int version, PartnershipNameEdit name) {
		var partnership = forChange(partnershipId, version);
		partnership.addName(name);
		this.partnerships.flush();
	}

	/** Updates a name. */
	@Transactional
	public void editName(UUID partnershipId, int version, UUID nameId, PartnershipNameEdit name) {
		var partnership = forChange(partnershipId, version);
		partnership.editName(nameId, name);
		this.partnerships.flush();
	}

	/** Removes a name that was entered by mistake, unless it is the last one. */
	@Transactional
	public void removeName(UUID partnershipId, int version, UUID nameId) {
		var partnership = forChange(partnershipId, version);
		if (!partnership.removeName(nameId)) {
			throw new RuleViolation("name", "partnership.names.last");
		}
		this.partnerships.flush();
	}

	private Partnership forChange(UUID partnershipId, int version) {
		this.user.requireManager(partnershipId);
		var partnership = this.partnerships.findForChangeById(partnershipId).orElseThrow(NotFoundException::new);
		partnership.requireVersion(version);
		return partnership;
	}

}
