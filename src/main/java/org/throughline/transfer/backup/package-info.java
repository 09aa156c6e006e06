/**
 * Proves that a backup can be restored: it is loaded into a database of its own, migrated
 * by this version, and every checksum and seal is computed again.
 */
@NullMarked
@NamedInterface("backup")
package org.throughline.transfer.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
