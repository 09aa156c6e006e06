package org.throughline.report;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A priority of the partnership or one of its bodies. It continues through the reports
 * that record its progress.
 */
@Entity
class Priority extends AggregateRoot {

	private UUID partnershipId;

	private @Nullable UUID organisationId;

	@Embedded
	private PriorityContent content;

	private @Nullable UUID rewordedFromId;

	@ElementCollection
	@CollectionTable(name = "priority_shared_with", joinColumns = @JoinColumn(name = "priority_id"))
	@Column(name = "organisation_id")
	private Set<UUID> sharedWith = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "priority_theme", joinColumns = @JoinColumn(name = "priority_id"))
	@Column(name = "theme_id")
	private Set<UUID> themes = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Priority() {
	}

	Priority(UUID partnershipId, Values values) {
		super(TimeOrderedId.next());
		this.partnershipId = partnershipId;
		this.content = values.content();
		apply(values);
	}

	/** Returns a new priority that replaces this one with other values. */
	Priority reworded(Values values) {
		var reworded = new Priority(this.partnershipId, values);
		reworded.rewordedFromId = id();
		return reworded;
	}

	void replaceValues(Values values) {
		apply(values);
	}

	private void apply(Values values) {
		Assert.hasText(values.content().title(), "a priority has a title");
		this.content = values.content();
		this.organisationId = values.organisationId();
		ReportElement.replace(this.themes, values.themes());
		ReportElement.replace(this.sharedWith, values.sharedWith());
	}

	Values values() {
		return new Values(this.content, this.organisationId, Set.copyOf(this.sharedWith), Set.copyOf(this.themes));
	}

	/** The content, owner, sharing organisations and themes of a priority. */
	record Values(PriorityContent content, @Nullable UUID organisationId, Set<UUID> sharedWith, Set<UUID> themes) {

		Values titled(String title) {
			return new Values(this.content.titled(title), this.organisationId, this.sharedWith, this.themes);
		}

	}

}
