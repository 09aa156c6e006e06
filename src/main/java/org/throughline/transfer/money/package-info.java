/**
 * Money, training and communication as tables, out and in.
 */
@NullMarked
package org.throughline.transfer.money;

import org.jspecify.annotations.NullMarked;
