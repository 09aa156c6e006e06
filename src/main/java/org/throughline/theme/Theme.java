package org.throughline.theme;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.Slug;

/**
 * A subject that recurs across reports and years. Its name can change, its slug does not.
 */
@Entity
class Theme {

	@Id
	private UUID id;

	private String slug;

	private String name;

	private @Nullable String description;

	private @Nullable UUID broaderId;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Theme() {
	}

	Theme(String slug, String name, @Nullable String description) {
		Assert.isTrue(Slug.isSlug(slug), "A theme's slug has lower-case letters, digits and single hyphens");
		Assert.hasText(name, "A theme needs a name");
		this.id = TimeOrderedId.next();
		this.slug = slug;
		this.name = name;
		this.description = description;
	}

	void reword(String newName, @Nullable String newDescription) {
		Assert.hasText(newName, "A theme needs a name");
		this.name = newName;
		this.description = newDescription;
	}

	void placeUnder(@Nullable Theme broader) {
		Assert.isTrue(broader == null || !broader.id.equals(this.id), "A theme cannot be part of itself");
		this.broaderId = (broader != null) ? broader.id : null;
	}

	UUID id() {
		return this.id;
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

	int version() {
		return (this.version != null) ? this.version : 0;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Theme theme && this.id.equals(theme.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

}
