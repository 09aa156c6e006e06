package org.throughline.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;

/**
 * How a partnership is governed: its groups with their members, and the picture of it all
 * on a day.
 */
@Service
@Transactional(readOnly = true)
public class GovernanceService {

	private final GovernanceReading picture;

	private final GroupReading reading;

	private final GovernanceGroupRepository groups;

	private final OrganisationRepository organisations;

	private final CurrentUser user;

	private final Clock clock;

	GovernanceService(GovernanceReading picture, GroupReading reading, GovernanceGroupRepository groups,
			OrganisationRepository organisations, CurrentUser user, Clock clock) {
		this.picture = picture;
		this.reading = reading;
		this.groups = groups;
		this.organisations = organisations;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Who works together, and how, on a day, with every body under its name then.
	 * @param partnershipId the partnership
	 * @param asAt the day
	 * @param since the day from which changes are wanted
	 */
	public GovernancePicture pictureOf(UUID partnershipId, LocalDate asAt, LocalDate since) {
		return this.picture.pictureOf(partnershipId, asAt, since);
	}

	/** All groups, ended ones too, in the order of their tree. */
	public List<GroupDetails> groups(UUID partnershipId) {
		return this.reading.groups(partnershipId, LocalDate.now(this.clock));
	}

	/**
	 * One group.
	 * @throws NotFoundException if there is none
	 */
	public GroupDetails group(UUID partnershipId, String slug) {
		return groups(partnershipId).stream()
			.filter((group) -> group.slug().equals(slug))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Adds a group; its slug is made from its short form or its name.
	 * @return the slug
	 */
	@Transactional
	public String add(UUID partnershipId, GroupChange change) {
		this.user.requireManager(partnershipId);
		String slug = freeSlug(partnershipId, change);
		var group = new GovernanceGroup(partnershipId, slug, change);
		place(group, change);
		this.groups.save(group);
		this.groups.flush();
		return slug;
	}

	private String freeSlug(UUID partnershipId, GroupChange change) {
		String acronym = change.acronym();
		for (String words : List.of((acronym != null) ? acronym : "", change.name())) {
			String slug = Slug.of(words);
			if (!slug.isEmpty() && !Organisation.RESERVED.contains(slug)
					&& !this.groups.existsByPartnershipIdAndSlug(partnershipId, slug)) {
				return slug;
			}
		}
		throw new RuleViolation("name", "group.name.taken");
	}

	/** Changes what is said of a group. */
	@Transactional
	public void edit(UUID partnershipId, String slug, int version, GroupChange change) {
		var group = forChange(partnershipId, slug, version);
		group.describe(change);
		place(group, change);
		this.groups.flush();
	}

	/** Someone joins a group. */
	@Transactional
	public void admit(UUID partnershipId, String slug, int version, MemberChange change) {
		var group = forChange(partnershipId, slug, version);
		group.admit(organisationId(change.organisationSlug(), "organisation"), change);
		this.groups.flush();
	}

	/** Corrects a membership, or ends it on a day. */
	@Transactional
	public void editMember(UUID partnershipId, String slug, int version, UUID memberId, MemberChange change) {
		var group = forChange(partnershipId, slug, version);
		group.correctMember(memberId, organisationId(change.organisationSlug(), "organisation"), change);
		this.groups.flush();
	}

	/** Takes away a membership that never was. */
	@Transactional
	public void removeMember(UUID partnershipId, String slug, int version, UUID memberId) {
		forChange(partnershipId, slug, version).forgetMember(memberId);
		this.groups.flush();
	}

	private void place(GovernanceGroup group, GroupChange change) {
		group.sitIn(organisationId(change.hostSlug(), "host"));
		String parentSlug = change.parentSlug();
		if (parentSlug == null) {
			group.placeUnder(null);
			return;
		}
		var byId = new HashMap<UUID, GovernanceGroup>();
		GovernanceGroup parent = null;
		for (var each : this.groups.findByPartnershipId(group.partnershipId())) {
			byId.put(each.id(), each);
			parent = each.slug().equals(parentSlug) ? each : parent;
		}
		if (parent == null) {
			throw new RuleViolation("parent", "group.parent.unknown");
		}
		for (GovernanceGroup above = parent; above != null; above = (above.parentId() != null)
				? byId.get(above.parentId()) : null) {
			if (above.equals(group)) {
				throw new RuleViolation("parent", "group.parent.circle");
			}
		}
		group.placeUnder(parent.id());
	}

	private @Nullable UUID organisationId(@Nullable String slug, String field) {
		return (slug == null) ? null
				: this.organisations.findBySlug(slug)
					.orElseThrow(() -> new RuleViolation(field, "organisation.unknown"))
					.id();
	}

	private GovernanceGroup forChange(UUID partnershipId, String slug, int version) {
		this.user.requireManager(partnershipId);
		var group = this.groups.findForChangeByPartnershipIdAndSlug(partnershipId, slug)
			.orElseThrow(NotFoundException::new);
		if (group.version() != version) {
			throw new OptimisticLockingFailureException("The group was changed meanwhile");
		}
		return group;
	}

}
