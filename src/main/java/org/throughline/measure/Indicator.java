package org.throughline.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A measure that a partnership tracks from year to year. Its figures are rows of their
 * own; it assigns their numbers.
 */
@Entity
class Indicator extends AggregateRoot {

	private UUID partnershipId;

	private String slug;

	private int position;

	@Embedded
	private IndicatorContent content;

	private @Nullable UUID monthlyAverageOfId;

	private @Nullable UUID organisationId;

	@ElementCollection
	@CollectionTable(name = "indicator_theme", joinColumns = @JoinColumn(name = "indicator_id"))
	@Column(name = "theme_id")
	private Set<UUID> themes = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "indicator_break", joinColumns = @JoinColumn(name = "indicator_id"))
	@MapKeyColumn(name = "from_day")
	@Column(name = "reason")
	@OptimisticLock(excluded = true)
	private Map<LocalDate, String> breaks = new HashMap<>();

	@OptimisticLock(excluded = true)
	private int nextNumber = 1;

	@SuppressWarnings("NullAway.Init")
	protected Indicator() {
	}

	Indicator(Place place, IndicatorContent content, Links links) {
		super(TimeOrderedId.next());
		this.partnershipId = place.partnershipId();
		this.slug = place.slug();
		this.position = place.position();
		this.content = content;
		replace(links);
	}

	UUID partnershipId() {
		return this.partnershipId;
	}

	void replace(IndicatorContent content, Links links) {
		this.content = content;
		replace(links);
	}

	private void replace(Links links) {
		this.monthlyAverageOfId = links.monthlyAverageOfId();
		this.organisationId = links.organisationId();
		this.themes.retainAll(links.themes());
		this.themes.addAll(links.themes());
	}

	/** Adds a break in series. Refuses a second one on the same day. */
	void addBreak(IndicatorBreak added) {
		if (this.breaks.putIfAbsent(added.from(), added.reason()) != null) {
			throw new RuleViolation("from", "measure.break.taken");
		}
	}

	void removeBreak(LocalDate from) {
		this.breaks.remove(from);
	}

	/** Assigns the number of a new figure. The indicator must be locked. */
	int nextFigureNumber() {
		return this.nextNumber++;
	}

	/**
	 * The place of an indicator in the library.
	 */
	record Place(UUID partnershipId, String slug, int position) {

	}

	/** The records that an indicator refers to. */
	record Links(@Nullable UUID monthlyAverageOfId, @Nullable UUID organisationId, Set<UUID> themes) {

	}

}
