package org.throughline.account;

import org.springframework.data.domain.Page;

/**
 * The change history of a record.
 *
 * @param name the record's current name
 * @param changes its changes, newest first
 */
public record RecordHistory(String name, Page<Change> changes) {

}
