package org.throughline.platform.persistence;

import java.util.Collection;
import java.util.function.Predicate;

import org.throughline.platform.web.NotFoundException;

/**
 * Finds records in short lists.
 */
public final class Records {

	private Records() {
	}

	/**
	 * Returns the first matching record.
	 * @throws NotFoundException if there is none
	 */
	public static <T> T one(Collection<T> records, Predicate<? super T> wanted) {
		return records.stream().filter(wanted).findFirst().orElseThrow(NotFoundException::new);
	}

}
