package org.throughline.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;

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
		name(nameId).correct(change);
	}

	/** Removes a name, unless it is the last main one. */
	boolean removeName(UUID nameId) {
		var removed = name(nameId);
		boolean other = this.names.stream().anyMatch((name) -> !name.equals(removed) && !name.alsoKnownAs());
		return other && this.names.remove(removed);
	}

	/**
	 * Ends the current name the day before another starts.
	 * @return whether there was a name to end
	 */
	boolean endNameBefore(LocalDate day) {
		for (var name : this.names) {
			if (!name.alsoKnownAs() && name.validOn(day)
					&& (name.validFrom() == null || day.isAfter(name.validFrom()))) {
				name.endOn(day.minusDays(1));
				return true;
			}
		}
		return false;
	}

	void changeKind(OrganisationKind newKind) {
		this.kind = newKind;
	}

	private OrganisationName name(UUID nameId) {
		return this.names.stream()
			.filter((name) -> name.id().equals(nameId))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	private void requireFree(@Nullable UUID except, OrganisationNameEdit change) {
		if (change.alsoKnownAs()) {
			if (this.names.stream().allMatch((name) -> name.alsoKnownAs() || name.id().equals(except))) {
				throw new RuleViolation("use", "organisation.names.main");
			}
			return;
		}
		for (var other : this.names) {
			if (!other.id().equals(except) && !other.alsoKnownAs() && other.overlaps(change.from(), change.to())) {
				throw NamesOverlap.with("from", other.name(), other);
			}
		}
	}

	String slug() {
		return this.slug;
	}

}
