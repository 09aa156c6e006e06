package org.throughline.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.KnownSlugs;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages organisations, which all partnerships share. The business manager of a
 * partnership may change those that have a role in it.
 */
@Service
@Transactional(readOnly = true)
public class OrganisationService {

	private final OrganisationReader reading;

	private final OrganisationRepository organisations;

	private final SuccessionRepository successions;

	private final AgencyRoleRepository roles;

	private final CurrentUser user;

	private final Clock clock;

	OrganisationService(OrganisationReader reading, OrganisationRepository organisations,
			SuccessionRepository successions, AgencyRoleRepository roles, CurrentUser user, Clock clock) {
		this.reading = reading;
		this.organisations = organisations;
		this.successions = successions;
		this.roles = roles;
		this.user = user;
		this.clock = clock;
	}

	/** Returns all organisations under their current names. */
	public List<OrganisationSummary> all() {
		return all(LocalDate.now(this.clock));
	}

	/** Returns all organisations under their names on a date. */
	public List<OrganisationSummary> all(LocalDate asAt) {
		return this.reading.all(asAt);
	}

	/** Returns the organisations that have or had a role in the partnership. */
	public List<OrganisationSummary> takingPart(UUID partnershipId) {
		return this.reading.takingPart(partnershipId, LocalDate.now(this.clock));
	}

	/** Returns the ids of all organisations by slug. */
	public Map<String, UUID> idsBySlug() {
		return this.reading.idsBySlug();
	}

	/** Returns all organisations by slug, for those who name one. */
	public KnownSlugs known() {
		return new KnownSlugs(this::idsBySlug);
	}

	/** Returns all confirmed successions of organisations. */
	public List<OrganisationSuccession> successions() {
		return this.successions.confirmed();
	}

	/**
	 * Returns the details of an organisation.
	 * @param partnershipId the partnership whose roles are included
	 * @param slug slug of the organisation
	 * @throws NotFoundException if there is none
	 */
	public OrganisationDetails details(UUID partnershipId, String slug) {
		return this.reading.details(partnershipId, slug, LocalDate.now(this.clock));
	}

	/**
	 * Whether the signed-in person may change this organisation as a manager of the
	 * partnership.
	 */
	public boolean mayChange(UUID partnershipId, UUID organisationId) {
		return this.user.manages(partnershipId) && this.reading.takesPart(organisationId, partnershipId);
	}

	/**
	 * Adds an organisation with its first role. Its slug is derived from the name.
	 * @return the slug
	 */
	@Transactional
	public String add(UUID partnershipId, NewOrganisation added) {
		this.user.requireManager(partnershipId);
		String slug = Slug.of(added.name().name());
		if (slug.isEmpty() || Organisation.RESERVED.contains(slug)) {
			throw new RuleViolation("name", "organisation.name.unfit");
		}
		if (this.organisations.existsBySlug(slug)) {
			throw new RuleViolation("name", "organisation.name.taken");
		}
		var organisation = new Organisation(slug, added.kind());
		organisation.addName(added.name());
		this.organisations.save(organisation);
		this.organisations.flush();
		this.roles.save(new AgencyRole(partnershipId, organisation.id(), added.role(), added.validity()));
		this.roles.flush();
		return slug;
	}

	/**
	 * Renames an organisation from a date; the current name ends the day before. The new
	 * name ends when the current one did.
	 */
	@Transactional
	public void rename(UUID partnershipId, String slug, int version, String name, @Nullable String acronym,
			LocalDate from, @Nullable String note) {
		var organisation = forChange(partnershipId, slug, version);
		var former = organisation.endNameBefore(from)
			.orElseThrow(() -> new RuleViolation("from", "organisation.rename.nothingToEnd"));
		this.organisations.flush();
		organisation.addName(new OrganisationNameEdit(name, acronym, from, former.to(), note));
		this.organisations.flush();
	}

	/** Adds a former name. */
	@Transactional
	public void addName(UUID partnershipId, String slug, int version, OrganisationNameEdit name) {
		forChange(partnershipId, slug, version).addName(name);
		this.organisations.flush();
	}

	/** Updates a name. */
	@Transactional
	public void editName(UUID partnershipId, String slug, int version, UUID nameId, OrganisationNameEdit name) {
		forChange(partnershipId, slug, version).editName(nameId, name);
		this.organisations.flush();
	}

	/** Removes a name that was entered by mistake, unless it is the last one. */
	@Transactional
	public void removeName(UUID partnershipId, String slug, int version, UUID nameId) {
		if (!forChange(partnershipId, slug, version).removeName(nameId)) {
			throw new RuleViolation("name", "organisation.names.last");
		}
		this.organisations.flush();
	}

	/** Adds a successor of an organisation. */
	@Transactional
	public void succeed(UUID partnershipId, String slug, String successorSlug, SuccessionContent content) {
		var predecessor = changeable(partnershipId, slug);
		var successor = this.organisations.findBySlug(successorSlug)
			.orElseThrow(() -> new RuleViolation("successor", "organisation.unknown"));
		if (predecessor.equals(successor)) {
			throw new RuleViolation("successor", "organisation.succession.itself");
		}
		if (this.successions.existsByPredecessorIdAndSuccessorId(predecessor.id(), successor.id())) {
			throw new RuleViolation("successor", "organisation.succession.twice");
		}
		if (this.successions.existsByPredecessorIdAndSuccessorId(successor.id(), predecessor.id())) {
			throw new RuleViolation("successor", "organisation.succession.circle");
		}
		this.successions.save(new Succession(predecessor.id(), successor.id(), content));
		this.successions.flush();
	}

	/** Updates a succession, for example when it is confirmed. */
	@Transactional
	public void editSuccession(UUID partnershipId, String slug, String successorSlug, int version,
			SuccessionContent content) {
		var predecessor = changeable(partnershipId, slug);
		var succession = this.organisations.findBySlug(successorSlug)
			.flatMap(
					(successor) -> this.successions.findByPredecessorIdAndSuccessorId(predecessor.id(), successor.id()))
			.orElseThrow(NotFoundException::new);
		succession.requireVersion(version);
		succession.replaceContent(content);
		this.successions.flush();
	}

	/** Removes a successor that was entered by mistake. */
	@Transactional
	public void removeSuccession(UUID partnershipId, String slug, String successorSlug) {
		var predecessor = changeable(partnershipId, slug);
		var successor = this.organisations.findBySlug(successorSlug).orElseThrow(NotFoundException::new);
		if (this.successions.deleteByPredecessorIdAndSuccessorId(predecessor.id(), successor.id()) == 0) {
			throw new NotFoundException();
		}
	}

	private Organisation changeable(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		return permitted(partnershipId, this.organisations.findBySlug(slug).orElseThrow(NotFoundException::new));
	}

	private Organisation forChange(UUID partnershipId, String slug, int version) {
		this.user.requireManager(partnershipId);
		var organisation = permitted(partnershipId,
				this.organisations.findForChangeBySlug(slug).orElseThrow(NotFoundException::new));
		organisation.requireVersion(version);
		return organisation;
	}

	private Organisation permitted(UUID partnershipId, Organisation organisation) {
		if (!this.reading.takesPart(organisation.id(), partnershipId)) {
			throw new NotFoundException();
		}
		return organisation;
	}

}
