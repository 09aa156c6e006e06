package org.throughline.partnership;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Slug;

/**
 * The partnership of one or several council areas. A change of name or legal form (board
 * until 2019, safeguarding partners since) keeps its identity. Its main names never
 * overlap.
 */
@Entity
class Partnership extends AggregateRoot {

	/** Slugs that partnerships may not have. */
	static final Set<String> RESERVED = Set.of("manage", "admin", "account", "answer", "my", "sign-in", "sign-out",
			"set-up", "one-time", "assets", "actuator", "error", "search", "themes", "new", "calendar", "check",
			"compare", "partnerships", "drafts", "help", "livez", "readyz");

	private String slug;

	private boolean listed = true;

	@Embedded
	private @Nullable PartnershipCover cover;

	@ElementCollection
	@CollectionTable(name = "partnership_area", joinColumns = @JoinColumn(name = "partnership_id"))
	@OrderColumn(name = "position")
	@Column(name = "name")
	private List<String> areas = new ArrayList<>();

	@OneToMany(mappedBy = "partnership", cascade = CascadeType.ALL, orphanRemoval = true)
	private List<PartnershipName> names = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Partnership() {
	}

	Partnership(String slug, List<String> areas) {
		super(TimeOrderedId.next());
		this.slug = requireSlug(slug);
		replaceAreas(areas);
	}

	private static String requireSlug(String slug) {
		Assert.isTrue(Slug.isSlug(slug) && !RESERVED.contains(slug), "Not a partnership's slug");
		return slug;
	}

	private void replaceAreas(List<String> served) {
		Assert.isTrue(!served.isEmpty() && served.stream().noneMatch(String::isBlank), "A partnership needs an area");
		this.areas.clear();
		this.areas.addAll(new LinkedHashSet<>(served));
	}

	void apply(PartnershipProfile profile) {
		this.slug = requireSlug(profile.slug());
		replaceAreas(profile.areas());
		this.listed = profile.listed();
	}

	void replaceCover(PartnershipCover edited) {
		this.cover = edited;
	}

	PartnershipName addName(PartnershipNameEdit change) {
		requireFree(null, change);
		var name = new PartnershipName(this, change);
		this.names.add(name);
		return name;
	}

	void editName(UUID nameId, PartnershipNameEdit change) {
		requireFree(nameId, change);
		DatedName.find(this.names, nameId).correct(change);
	}

	/** Removes a name, unless it is the last main one. */
	boolean removeName(UUID nameId) {
		return DatedName.remove(this.names, nameId);
	}

	private void requireFree(@Nullable UUID except, PartnershipNameEdit change) {
		DatedName.requireFree(this.names, except, change.validity(), change.alsoKnownAs(), "validity.from",
				"partnership.names.main");
	}

}
