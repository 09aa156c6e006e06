package org.throughline.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Slug;

/**
 * A group of a partnership: board, executive, subgroup or business unit. Its slug stays
 * the same when it is renamed.
 */
@Entity
class GovernanceGroup extends AggregateRoot {

	private UUID partnershipId;

	private String slug;

	@Embedded
	private GroupContent content;

	private @Nullable UUID parentId;

	private @Nullable UUID hostId;

	@OneToMany(mappedBy = "group", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	private List<GroupMembership> members = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected GovernanceGroup() {
	}

	GovernanceGroup(UUID partnershipId, String slug, GroupContent content) {
		super(TimeOrderedId.next());
		Assert.isTrue(Slug.isSlug(slug) && !Organisation.RESERVED.contains(slug), "Not a group's slug");
		this.partnershipId = partnershipId;
		this.slug = slug;
		this.content = content;
	}

	/** Replaces everything except the parent group and the host. */
	void replaceContent(GroupContent newContent) {
		this.content = newContent;
	}

	void changeParent(@Nullable UUID newParentId) {
		Assert.isTrue(!id().equals(newParentId), "A group cannot report to itself");
		this.parentId = newParentId;
	}

	void changeHost(@Nullable UUID newHostId) {
		this.hostId = newHostId;
	}

	void addMember(@Nullable UUID organisationId, MemberEdit change) {
		int position = this.members.stream().mapToInt(GroupMembership::position).max().orElse(0) + 1;
		this.members.add(new GroupMembership(this, position, organisationId, change));
	}

	void editMember(UUID memberId, @Nullable UUID organisationId, MemberEdit change) {
		member(memberId).describe(organisationId, change);
	}

	void removeMember(UUID memberId) {
		this.members.remove(member(memberId));
	}

	private GroupMembership member(UUID memberId) {
		return Records.one(this.members, (member) -> member.id().equals(memberId));
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

}
