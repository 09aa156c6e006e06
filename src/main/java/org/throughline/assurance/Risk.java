package org.throughline.assurance;

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

import org.throughline.platform.persistence.NumberedRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A risk that a partnership or one of its agencies reports.
 */
@Entity
class Risk extends NumberedRoot {

	@Embedded
	private RiskContent content;

	private @Nullable UUID registerId;

	private @Nullable UUID reportId;

	private @Nullable UUID ownerId;

	@ElementCollection
	@CollectionTable(name = "risk_theme", joinColumns = @JoinColumn(name = "risk_id"))
	@Column(name = "theme_id")
	private Set<UUID> themes = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Risk() {
	}

	Risk(UUID partnershipId, int number, RiskContent content, Links links) {
		super(TimeOrderedId.next(), partnershipId, number);
		replace(content, links);
	}

	final void replace(RiskContent content, Links links) {
		this.content = content;
		this.registerId = links.registerId();
		this.reportId = links.reportId();
		this.ownerId = links.ownerId();
		this.themes.retainAll(links.themes());
		this.themes.addAll(links.themes());
	}

	record Links(@Nullable UUID registerId, @Nullable UUID reportId, @Nullable UUID ownerId, Set<UUID> themes) {

	}

}
