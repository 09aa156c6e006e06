package org.throughline.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Slug;

/**
 * An organisation. A change of name keeps its identity; a successor is another
 * organisation ({@link Succession}). Its main names never overlap.
 */
@Entity
class Organisation extends AggregateRoot {

	/** Slugs that organisations and groups may not have. */
	static final Set<String> RESERVED = Set.of("new", "history");

	private String slug;

	@Enumerated(EnumType.STRING)
	private OrganisationKind kind;

	@OneToMany(mappedBy = "organisation", cascade = CascadeType.ALL, orphanRemoval = true)
	private List<OrganisationName> names = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Organisation() {
	}

	Organisation(String slug, OrganisationKind kind) {
		super(TimeOrderedId.next());
		Assert.isTrue(Slug.isSlug(slug) && !RESERVED.contains(slug), "Not an organisation's slug");
		Assert.notNull(kind, "An organisation is of some kind");
		this.slug = slug;
		this.kind = kind;
	}

	void addName(OrganisationNameEdit change) {
		requireFree(null, change);
		this.names.add(new OrganisationName(this, change));
	}

	void editName(UUID nameId, OrganisationNameEdit change) {
		requireFree(nameId, change);
		DatedName.find(this.names, nameId).correct(change);
	}

	/** Removes a name, unless it is the last main one. */
	boolean removeName(UUID nameId) {
		return DatedName.remove(this.names, nameId);
	}

	/**
	 * Ends the current name the day before another starts.
	 * @return the period it had; empty if there was no name to end
	 */
	Optional<Validity> endNameBefore(LocalDate day) {
		for (var name : this.names) {
			var validity = name.validity();
			if (!name.alsoKnownAs() && validity.includes(day) && !day.equals(validity.from())) {
				name.endOn(day.minusDays(1));
				return Optional.of(validity);
			}
		}
		return Optional.empty();
	}

	private void requireFree(@Nullable UUID except, OrganisationNameEdit change) {
		DatedName.requireFree(this.names, except, change.validity(), change.alsoKnownAs(), "from",
				"organisation.names.main");
	}

}
