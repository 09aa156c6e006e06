package org.throughline.theme;

import java.util.UUID;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Slug;

/**
 * A subject that recurs across reports and years.
 */
@Entity
class Theme extends AggregateRoot {

	private String slug;

	private String name;

	private @Nullable String description;

	private @Nullable UUID broaderId;

	@SuppressWarnings("NullAway.Init")
	protected Theme() {
	}

	Theme(String slug, String name, @Nullable String description) {
		super(TimeOrderedId.next());
		Assert.hasText(name, "A theme needs a name");
		moveTo(slug);
		this.name = name;
		this.description = description;
	}

	final void moveTo(String newSlug) {
		Assert.isTrue(Slug.isSlug(newSlug), "A theme's slug has lower-case letters, digits and single hyphens");
		this.slug = newSlug;
	}

	void reword(String newName, @Nullable String newDescription) {
		Assert.hasText(newName, "A theme needs a name");
		this.name = newName;
		this.description = newDescription;
	}

	void placeUnder(@Nullable Theme broader) {
		Assert.isTrue(broader == null || !broader.equals(this), "A theme cannot be part of itself");
		this.broaderId = (broader != null) ? broader.id() : null;
	}

	String slug() {
		return this.slug;
	}

	String name() {
		return this.name;
	}

	@Nullable UUID broaderId() {
		return this.broaderId;
	}

}
