package org.throughline.report;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A signature on paper to be recorded.
 *
 * @param holder the appointment of the person who signed, by its identifier
 * @param shown the checksum of the draft that the manager was shown
 * @param fileName name of the file with the paper
 * @param content the file
 */
public record NewPaperSignOff(String holder, @Nullable LocalDate signedOn, String shown, @Nullable String fileName,
		byte @Nullable [] content) {

}
