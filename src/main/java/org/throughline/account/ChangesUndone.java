package org.throughline.account;

import java.util.List;
import java.util.UUID;

/**
 * A person undid changes. Published in the same transaction.
 *
 * @param records the records that have their former content again and log each change
 * themselves
 */
public record ChangesUndone(UUID partnershipId, List<UUID> records) {

}
