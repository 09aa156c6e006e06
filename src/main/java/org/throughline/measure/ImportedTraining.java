package org.throughline.measure;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

/**
 * What reports say of training and communication, as a file gives it, for one
 * partnership. Quantities are words; their numbers are read from them.
 *
 * @param partnership slug of the partnership
 * @param training activities, in order
 * @param communications newsletters and the like, in order
 */
public record ImportedTraining(String partnership, @Nullable List<ImportedActivity> training,
		@Nullable List<ImportedCommunication> communications) {

	/**
	 * An activity.
	 *
	 * @param key unique in the partnership; taken in again, it changes the same row
	 * @param report slug of the report that speaks of it
	 * @param heldFrom the day, or a day of the month or year
	 * @param heldPrecision how exactly that is known (DAY when left out)
	 * @param held when in the source's words
	 * @param mode NOT_STATED when left out
	 * @param charge NOT_STATED when left out
	 * @param provider slug of the organisation that held it
	 * @param review the review it was about, by its name in addresses
	 * @param themes slugs of its themes
	 */
	public record ImportedActivity(@Nullable String key, @Nullable String report, TrainingKind kind, String title,
			@Nullable List<String> topics, @Nullable LocalDate heldFrom, @Nullable LocalDate heldUntil,
			@Nullable DatePrecision heldPrecision, @Nullable String held, @Nullable String events,
			@Nullable String attendances, @Nullable Boolean perEvent, @Nullable String audience,
			@Nullable TrainingMode mode, @Nullable TrainingCharge charge, @Nullable String provider,
			@Nullable String providerName, @Nullable String summary, @Nullable String participants,
			@Nullable String review, @Nullable List<String> themes, @Nullable List<ImportedEvaluation> evaluations) {

	}

	/** What an activity changed. */
	public record ImportedEvaluation(String changed, @Nullable String measuredHow, @Nullable LocalDate evaluatedOn,
			@Nullable DatePrecision precision) {

	}

	/**
	 * A newsletter or the like.
	 *
	 * @param key unique in the partnership; taken in again, it changes the same row
	 */
	public record ImportedCommunication(@Nullable String key, @Nullable String report, CommunicationKind kind,
			String title, @Nullable String frequency, @Nullable String reach, @Nullable String audience,
			@Nullable String wording) {

	}

}
