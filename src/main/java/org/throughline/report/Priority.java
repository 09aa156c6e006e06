package org.throughline.report;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.TimeOrderedId;

/**
 * Something the partnership, or one of its bodies, has set itself to do. It lives through
 * the reports that tell of its progress.
 */
@Entity
class Priority {

	@Id
	private UUID id;

	private UUID partnershipId;

	private @Nullable UUID organisationId;

	private String title;

	private @Nullable String periodMeant;

	private @Nullable UUID rewordedFromId;

	@ElementCollection
	@CollectionTable(name = "priority_theme", joinColumns = @JoinColumn(name = "priority_id"))
	@Column(name = "theme_id")
	private Set<UUID> themes = new LinkedHashSet<>();

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Priority() {
	}

	Priority(UUID partnershipId, Aim aim) {
		this.id = TimeOrderedId.next();
		this.partnershipId = partnershipId;
		take(aim);
	}

	/** The same priority in other words, as a thing of its own. */
	Priority reworded(Aim aim) {
		var reworded = new Priority(this.partnershipId, aim);
		reworded.rewordedFromId = this.id;
		return reworded;
	}

	void aimAt(Aim aim) {
		take(aim);
	}

	private void take(Aim aim) {
		Assert.hasText(aim.title(), "a priority has a title");
		this.title = aim.title();
		this.organisationId = aim.organisationId();
		this.periodMeant = aim.periodMeant();
		if (!this.themes.equals(aim.themes())) {
			this.themes.retainAll(aim.themes());
			this.themes.addAll(aim.themes());
		}
	}

	Aim aim() {
		return new Aim(this.title, this.organisationId, this.periodMeant, Set.copyOf(this.themes));
	}

	UUID id() {
		return this.id;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Priority priority && this.id.equals(priority.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	/** What is aimed at, and by whom. */
	record Aim(String title, @Nullable UUID organisationId, @Nullable String periodMeant, Set<UUID> themes) {

		Aim titled(String title) {
			return new Aim(title, this.organisationId, this.periodMeant, this.themes);
		}

	}

}
