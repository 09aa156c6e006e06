package org.throughline.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.list.ShortList;
import org.throughline.platform.persistence.RecordService;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages the groups of a partnership and their members, and reads governance snapshots.
 */
@Service
@Transactional(readOnly = true)
public class GovernanceService implements RecordService<String, GroupDetails, GroupEdit> {

	private final GovernanceReader snapshots;

	private final GroupReader reading;

	private final OrganisationReader organisationReader;

	private final GovernanceGroupRepository groups;

	private final OrganisationRepository organisations;

	private final CurrentUser user;

	private final Clock clock;

	GovernanceService(GovernanceReader snapshots, GroupReader reading, OrganisationReader organisationReader,
			GovernanceGroupRepository groups, OrganisationRepository organisations, CurrentUser user, Clock clock) {
		this.snapshots = snapshots;
		this.reading = reading;
		this.organisationReader = organisationReader;
		this.groups = groups;
		this.organisations = organisations;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Returns the governance arrangements on a date, with the names of that date.
	 * @param asAt the date
	 * @param since the date from which to list changes
	 * @throws NotFoundException if the partnership had no name on the date
	 */
	public GovernanceSnapshot snapshotOf(UUID partnershipId, LocalDate asAt, LocalDate since) {
		return findSnapshot(partnershipId, asAt, since).orElseThrow(NotFoundException::new);
	}

	/**
	 * Returns the governance arrangements on a date; empty if the partnership had no name
	 * then.
	 */
	public Optional<GovernanceSnapshot> findSnapshot(UUID partnershipId, LocalDate asAt, LocalDate since) {
		return this.snapshots.find(partnershipId, asAt, since);
	}

	/** Returns the columns and filters of the list. */
	public ShortList<GroupDetails> list() {
		var today = LocalDate.now(this.clock);
		return ShortList.<GroupDetails>sorted("name", "Group", GroupDetails::title)
			.andSorted("kind", "Type", (one) -> one.group().content().kind())
			.andSorted("parent", "Reports to", (one) -> one.group().parentSlug())
			.andSorted("members", "Members", (one) -> one.members().size())
			.andSorted("from", "Dates", (one) -> one.group().content().validity().from())
			.search(GroupDetails::title)
			.filter("kind", "Type", (one) -> one.group().content().kind())
			.filter("state", "Status", (one) -> Validity.state(one.group().content().validity().to(), today));
	}

	/** Returns all groups, including ended ones, in tree order. */
	public List<GroupDetails> groups(UUID partnershipId) {
		return this.reading.groups(partnershipId, LocalDate.now(this.clock));
	}

	@Override
	public GroupDetails find(UUID partnershipId, String slug) {
		return Records.one(groups(partnershipId), (group) -> group.slug().equals(slug));
	}

	/**
	 * Adds a group. Its slug is derived from its abbreviation or name.
	 * @return the slug
	 */
	@Override
	@Transactional
	public String add(UUID partnershipId, GroupEdit change) {
		this.user.requireManager(partnershipId);
		String slug = freeSlug(partnershipId, change);
		var group = new GovernanceGroup(partnershipId, slug, change.content());
		place(group, change);
		this.groups.save(group);
		this.groups.flush();
		return slug;
	}

	private String freeSlug(UUID partnershipId, GroupEdit change) {
		String acronym = change.content().acronym();
		for (String words : List.of((acronym != null) ? acronym : "", change.content().name())) {
			String slug = Slug.of(words);
			if (!slug.isEmpty() && !Organisation.RESERVED.contains(slug)
					&& !this.groups.existsByPartnershipIdAndSlug(partnershipId, slug)) {
				return slug;
			}
		}
		throw new RuleViolation("name", "group.name.taken");
	}

	@Override
	@Transactional
	public void edit(UUID partnershipId, String slug, int version, GroupEdit change) {
		var group = forChange(partnershipId, slug, version);
		group.replaceContent(change.content());
		place(group, change);
		this.groups.flush();
	}

	/** Adds a member to a group. */
	@Transactional
	public void addMember(UUID partnershipId, String slug, int version, MemberEdit change) {
		var group = forChange(partnershipId, slug, version);
		group.addMember(organisationId(change), change);
		this.groups.flush();
	}

	/** Updates a membership. */
	@Transactional
	public void editMember(UUID partnershipId, String slug, int version, UUID memberId, MemberEdit change) {
		var group = forChange(partnershipId, slug, version);
		group.editMember(memberId, organisationId(change), change);
		this.groups.flush();
	}

	/** Removes a membership that was entered by mistake. */
	@Transactional
	public void removeMember(UUID partnershipId, String slug, int version, UUID memberId) {
		forChange(partnershipId, slug, version).removeMember(memberId);
		this.groups.flush();
	}

	private void place(GovernanceGroup group, GroupEdit change) {
		group.changeHost(organisationId(change.hostSlug(), "host"));
		String parentSlug = change.parentSlug();
		if (parentSlug == null) {
			group.changeParent(null);
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
		group.changeParent(parent.id());
	}

	private @Nullable UUID organisationId(MemberEdit change) {
		UUID id = organisationId(change.organisationSlug(), "organisation");
		this.organisationReader.requireExists(id, change.from(), change.to(), "");
		return id;
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
		group.requireVersion(version);
		return group;
	}

}
