package org.throughline.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;

/**
 * A group of a partnership: board, executive, subgroup or business unit. Its slug stays
 * the same when it is renamed.
 */
@Entity
class GovernanceGroup extends DatedEntity {

	@Id
	private UUID id;

	private UUID partnershipId;

	private String slug;

	@Enumerated(EnumType.STRING)
	private GroupKind kind;

	private String name;

	private @Nullable String acronym;

	private @Nullable UUID parentId;

	private @Nullable UUID hostId;

	private @Nullable String remit;

	private @Nullable Integer meetingsPerYear;

	private @Nullable String meetingMode;

	private @Nullable String note;

	@OneToMany(mappedBy = "group", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<GroupMembership> members = new ArrayList<>();

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected GovernanceGroup() {
	}

	@SuppressWarnings("NullAway.Init")
	GovernanceGroup(UUID partnershipId, String slug, GroupEdit change) {
		Assert.isTrue(Slug.isSlug(slug) && !Organisation.RESERVED.contains(slug), "Not a group's slug");
		this.id = TimeOrderedId.next();
		this.partnershipId = partnershipId;
		this.slug = slug;
		describe(change);
	}

	/** Updates everything except the parent group and the host. */
	final void describe(GroupEdit change) {
		Assert.hasText(change.name(), "A group needs a name");
		Integer meetings = change.meetingsPerYear();
		Assert.isTrue(meetings == null || (meetings >= 1 && meetings <= 366),
				"A group meets between 1 and 366 times a year");
		validDuring(change.from(), change.to());
		this.kind = change.kind();
		this.name = change.name();
		this.acronym = change.acronym();
		this.remit = change.remit();
		this.meetingsPerYear = meetings;
		this.meetingMode = change.meetingMode();
		this.note = change.note();
	}

	void placeUnder(@Nullable UUID newParentId) {
		Assert.isTrue(!this.id.equals(newParentId), "A group cannot report to itself");
		this.parentId = newParentId;
	}

	void sitIn(@Nullable UUID newHostId) {
		this.hostId = newHostId;
	}

	void admit(@Nullable UUID organisationId, MemberEdit change) {
		int position = this.members.stream().mapToInt(GroupMembership::position).max().orElse(0) + 1;
		this.members.add(new GroupMembership(this, position, organisationId, change));
	}

	void correctMember(UUID memberId, @Nullable UUID organisationId, MemberEdit change) {
		member(memberId).describe(organisationId, change);
	}

	void forgetMember(UUID memberId) {
		this.members.remove(member(memberId));
	}

	private GroupMembership member(UUID memberId) {
		return this.members.stream()
			.filter((member) -> member.id().equals(memberId))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	UUID id() {
		return this.id;
	}

	UUID partnershipId() {
		return this.partnershipId;
	}

	String slug() {
		return this.slug;
	}

	@Nullable UUID parentId() {
		return this.parentId;
	}

	int version() {
		return (this.version != null) ? this.version : 0;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof GovernanceGroup group && this.id.equals(group.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

}
