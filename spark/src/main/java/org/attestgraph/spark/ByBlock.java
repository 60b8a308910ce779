package org.attestgraph.spark;

import org.apache.spark.Partitioner;

/** Brings the seats of a block together: keys that are the same up to the last tab. */
final class ByBlock extends Partitioner {
    private final int tasks;

    ByBlock(int tasks) {
        this.tasks = tasks;
    }

    @Override
    public int numPartitions() {
        return tasks;
    }

    @Override
    public int getPartition(Object key) {
        String text = (String) key;
        return Math.floorMod(text.substring(0, text.lastIndexOf('\t')).hashCode(), tasks);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByBlock blocks && blocks.tasks == tasks;
    }

    @Override
    public int hashCode() {
        return tasks;
    }
}
