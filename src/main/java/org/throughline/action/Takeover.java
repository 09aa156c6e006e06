package org.throughline.action;

import java.time.LocalDate;

import org.throughline.platform.persistence.NamedReference;

/**
 * Open actions of an organisation that has ended, and the successor that can take them
 * over.
 *
 * @param ended the organisation that ended
 * @param on the date of the succession
 * @param actions the number of open actions
 */
public record Takeover(NamedReference ended, NamedReference successor, LocalDate on, long actions) {

}
