Console.WriteLine("usage: evening --phones N --out DIR");
