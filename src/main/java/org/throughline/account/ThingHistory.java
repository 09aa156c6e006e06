package org.throughline.account;

import org.springframework.data.domain.Page;

/**
 * The changes of one thing, with its name.
 *
 * @param name what the thing is called today
 * @param changes what was changed, newest first
 */
public record ThingHistory(String name, Page<Change> changes) {

}
