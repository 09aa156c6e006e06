package org.throughline.statute;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A statutory regime that annual reports follow. Regimes come with the application.
 */
@Entity
@Immutable
class Regime {

	@Id
	private String key;

	private UUID id;

	private String name;

	private String body;

	private String reportDuty;

	private LocalDate inForceFrom;

	private @Nullable LocalDate inForceTo;

	private String source;

	private boolean verified;

	@SuppressWarnings("NullAway.Init")
	protected Regime() {
	}

}
