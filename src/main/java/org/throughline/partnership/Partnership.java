package org.throughline.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;

/**
 * The partnership of an area. A change of name or legal form (board until 2019,
 * safeguarding partners since) keeps its identity. Its names never overlap.
 */
@Entity
class Partnership extends AggregateRoot {

	/** Slugs that partnerships may not have. */
	static final Set<String> RESERVED = Set.of("manage", "admin", "account", "my", "sign-in", "sign-out", "set-up",
			"one-time", "assets", "actuator", "error", "search", "themes", "new", "calendar");

	private String slug;

	private String area;

	@OneToMany(mappedBy = "partnership", cascade = CascadeType.ALL, orphanRemoval = true)
	private List<PartnershipName> names = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Partnership() {
	}

	Partnership(String slug, String area) {
		super(TimeOrderedId.next());
		Assert.isTrue(Slug.isSlug(slug) && !RESERVED.contains(slug), "Not a partnership's slug");
		Assert.hasText(area, "A partnership needs an area");
		this.slug = slug;
		this.area = area;
	}

	PartnershipName addName(PartnershipNameEdit change) {
		requireFree(null, change);
		var name = new PartnershipName(this, change);
		this.names.add(name);
		return name;
	}

	void editName(UUID nameId, PartnershipNameEdit change) {
		requireFree(nameId, change);
		name(nameId).correct(change);
	}

	/** Removes a name, unless it is the last one. */
	boolean removeName(UUID nameId) {
		return this.names.size() > 1 && this.names.remove(name(nameId));
	}

	private PartnershipName name(UUID nameId) {
		return this.names.stream()
			.filter((name) -> name.id().equals(nameId))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	private void requireFree(@Nullable UUID except, PartnershipNameEdit change) {
		for (var other : this.names) {
			if (!other.id().equals(except) && other.overlaps(change.from(), change.to())) {
				throw NamesOverlap.with(other.name(), other.validFrom(), other.validTo());
			}
		}
	}

	String slug() {
		return this.slug;
	}

}
